using System.Net;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Home;

/// <summary>What the first page asks for can be done, and what is to be done is on the first page: every person, every state.</summary>
public abstract class EveryTodoTests(DeskFixture desk)
{
    private static readonly string[] _people = ["clerk", "head1", "handler1", "colleague1", "head2", "handler2", "deputy1", "deputy2",
        "director"];

    [Fact]
    public async Task Every_to_do_leads_to_a_page_that_lets_it_be_done_and_nothing_that_waits_is_missing()
    {
        var states = await desk.EveryStateAsync();
        var waits = new WhatWaits(desk);
        var everybody = _people.ToDictionary(p => p, desk.Person);
        var turns = new Dictionary<string, IReadOnlyDictionary<string, List<string>>>();
        foreach (var (state, id) in states)
        {
            turns[state] = await waits.TurnsOfAsync(id, everybody);
        }

        var pressed = 0;
        foreach (var person in _people)
        {
            var home = await waits.HomeOfAsync(person);
            var browser = await desk.SignInAsync(person);
            foreach (var address in home.Where(a => states.Values.Contains(IdOf(a))))
            {
                var state = states.First(s => s.Value == IdOf(address)).Key;
                var page = await browser.GetAsync(address);

                Assert.True(page.Status == HttpStatusCode.OK, $"{person}, {state}: {address} is answered {page.Status}: {page.Text}");
                Assert.True(page.Document.QuerySelector("main form button:not([disabled])") is not null,
                    $"{person}, {state}: nothing can be pressed on {address}");
                pressed++;
            }

            foreach (var (state, id) in states)
            {
                var mine = turns[state][person];
                var shown = home.Where(a => IdOf(a) == id).Distinct().Order().ToList();

                Assert.True(mine.SequenceEqual(shown),
                    $"{person}, {state}: the table has {string.Join(" ", mine)}, the first page {string.Join(" ", shown)}");
            }
        }

        Assert.True(pressed >= states.Count, $"Only {pressed} to-dos were pressed.");
    }

    private static long IdOf(string address) => long.Parse(address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class EveryTodoTestsOnSqlite(SqliteDesk desk) : EveryTodoTests(desk), IClassFixture<SqliteDesk>;

public sealed class EveryTodoTestsOnPostgreSql(PostgreSqlDesk desk) : EveryTodoTests(desk), IClassFixture<PostgreSqlDesk>;
