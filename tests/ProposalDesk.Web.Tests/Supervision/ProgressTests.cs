using System.Globalization;
using System.Net;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Supervision;

/// <summary>调度分析: what sections and handlers have, how long they took, and the lists behind.</summary>
public abstract class ProgressTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ProgressTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ProgressTests(desk), IClassFixture<PostgreSqlDesk>;

    // one desk, since all of it is about the same year
    [Fact]
    public async Task Lines_measure_the_way_to_the_signature_and_their_numbers_open_exactly_these_cases()
    {
        var late = await desk.InHandlingAsync();
        var signed = await desk.ReadyToSignAsync();
        var director = await desk.SignInAsync("director");
        Assert.Equal(["—", "—"], Column(await director.GetAsync("/progress"), "送审到签发").Take(2));

        // Monday to Monday: five working days.
        Assert.Equal(DayOfWeek.Monday, desk.Today.DayOfWeek);
        desk.Clock.Advance(TimeSpan.FromDays(7));
        await desk.SignAsync(signed);
        await desk.TypesetAsync();
        await desk.SendAsync(signed);
        desk.Clock.Advance(TimeSpan.FromDays((await desk.ReloadAsync(late)).DueOn.DayNumber - desk.Today.DayNumber + 1));

        var page = await (await desk.SignInAsync("director")).GetAsync("/progress");
        Assert.Equal(["5天", "5天"], Column(page, "送审到签发").Take(2));
        Assert.Contains((await desk.ReloadAsync(late)).NumberInWords, page.Text, StringComparison.Ordinal);
        var numbers = page.Document.QuerySelectorAll("a[data-figure]")
            .ToDictionary(a => a.GetAttribute("href")!, a => int.Parse(a.TextContent, CultureInfo.InvariantCulture));
        // of the section, of its handler and of all: cases, open, late, in time, answered
        Assert.Equal([.. Enumerable.Repeat(1, 12), 2, 2, 2], numbers.Values.Order());
        foreach (var (address, number) in numbers)
        {
            var list = await (await desk.SignInAsync("director")).GetAsync(address);
            Assert.Contains(address.StartsWith("/proposals", StringComparison.Ordinal) ? $"符合条件的{number}件" : $"共{number}件", list.Text,
                StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("handler1")).GetAsync("/progress")).Status);
    }

    private static IReadOnlyList<string> Column(Page page, string label) => page.FindAll($"td[data-label='{label}']");
}
