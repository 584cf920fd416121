using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Proposals;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>Lists are answered from an order that is kept: it follows every change, by whatever way it came about.</summary>
public abstract class KeptOrderTests(DeskFixture desk)
{
    protected DeskFixture Desk => desk;

    [Fact]
    public async Task Everybody_finds_what_the_database_finds_in_its_order()
    {
        await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("421", joint: 2)));
        await desk.InHandlingAsync(await desk.ReceiveAsync("422", role: HandlingRole.Split));
        await desk.ReceiveAsync("423", kind: ProposalKind.DeputySuggestion);
        foreach (var person in new[] { "clerk", "head1", "head2", "handler1", "handler2", "deputy1", "director", "observer" })
        {
            var (kept, found, counted, expected) = await BothAsync(person, new ListFilter());
            Assert.Equal(found, kept);
            Assert.Equal(expected, counted);
            (kept, found, _, _) = await BothAsync(
                person, new ListFilter { Status = [ProposalStatus.InHandling, ProposalStatus.UnderReview], Role = [HandlingRole.Lead] });
            Assert.Equal(found, kept);
        }
    }

    [Fact]
    public async Task A_change_made_in_the_database_itself_is_seen_at_once()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("431"));
        var browser = await desk.SignInAsync("clerk");
        Assert.Contains("431", (await browser.GetAsync("/proposals?status=InHandling")).FindAll("td[data-label=编号]"));

        await desk.WithDbAsync(db =>
            db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, ProposalStatus.Signed)));

        Assert.DoesNotContain("431", (await browser.GetAsync("/proposals?status=InHandling")).FindAll("td[data-label=编号]"));
        Assert.Contains("431", (await browser.GetAsync("/proposals?status=Signed")).FindAll("td[data-label=编号]"));
        Assert.True(await desk.WithAsync((CaseOrderBook book) => book.ProveAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task What_is_undone_is_not_seen()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("441"));
        var browser = await desk.SignInAsync("clerk");

        await desk.WithDbAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            await db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, ProposalStatus.Signed));
        });

        Assert.Contains("441", (await browser.GetAsync("/proposals?status=InHandling")).FindAll("td[data-label=编号]"));
    }

    [Fact]
    public async Task Many_changes_at_the_same_time_are_all_seen()
    {
        var ids = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(await desk.ReceiveAsync(string.Create(CultureInfo.InvariantCulture, $"45{i}")));
        }

        var days = Enumerable.Range(1, 5).Select(n => desk.Today.AddDays(n * 7)).ToList();
        await Task.WhenAll(ids.Select(async id =>
        {
            foreach (var day in days)
            {
                await desk.WithDbAsync(db =>
                    db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.DueOn, day)));
                await desk.WithAsync((CaseOrderBook book) => book.OpenAsync(CancellationToken.None));
            }
        }));

        var (kept, found, _, _) = await BothAsync("clerk", new ListFilter());
        Assert.Equal(found, kept);
        Assert.True(await desk.WithAsync((CaseOrderBook book) => book.ProveAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_person_whose_role_or_section_was_changed_by_hand_sees_it_at_the_next_page()
    {
        var browser = await desk.SignInAsync("head2");
        await browser.GetAsync("/");
        var section = await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "head2").Select(u => u.SectionId).SingleAsync());

        await desk.WithDbAsync(db => db.Sections.Where(s => s.Id == section).ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "改过名的科")));
        Assert.Contains("改过名的科", (await browser.GetAsync("/overview")).Text);

        await desk.WithDbAsync(db =>
            db.Users.Where(u => u.UserName == "head2").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsActive, false)));
        Assert.Contains("登录", (await browser.GetAsync("/proposals")).Title);
        await desk.WithDbAsync(db =>
            db.Users.Where(u => u.UserName == "head2").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsActive, true)));
    }

    // Ids and counts by light, from what is kept and from the database.
    private async Task<(List<long> Kept, List<long> Found, List<string> Counted, List<string> Expected)> BothAsync(
        string person, ListFilter filter)
    {
        var signedIn = await PersonAsync(person);
        var (actor, bureau) = (signedIn.Actor, signedIn.BureauId);
        var found = await desk.WithAsync(async (DeskContext db) =>
        {
            var bases = new DeadlineBasisBook(db, new DeadlineBasisCache(TimeProvider.System));
            var cases = await FilteredCases.OpenAsync(db, bases, filter, bureau, actor, CancellationToken.None);

            return (Ids: await cases.Found.Select(c => c.Case.Id).ToListAsync(), Counts: await cases.CountAsync(CancellationToken.None),
                DeadlineBasis: await bases.OpenAsync(CancellationToken.None));
        });
        var order = await desk.WithAsync((CaseOrderBook book) => book.OpenAsync(CancellationToken.None));
        var sight = CaseSight.Of(actor);
        var counts = order.CountOn(actor.Today, found.DeadlineBasis).Where(c => c.Sort.BureauId == bureau && c.Sort.IsVisibleTo(sight));

        return (
            [.. order.Page(ListFacets.Filter(filter, bureau, sight, found.DeadlineBasis), actor.Today, found.DeadlineBasis, 0, 100_000)],
            found.Ids,
            InWords(counts),
            InWords(found.Counts));
    }

    private static List<string> InWords(IEnumerable<CaseCount> counts) =>
    [
        .. counts.GroupBy(c => string.Create(CultureInfo.InvariantCulture,
            $"{c.Sort.SessionId} {c.Sort.Kind} {c.Sort.Role} {c.Sort.Status} {c.Sort.SectionId} {c.Sort.HandlerId} {c.Light}"))
            .Select(g => $"{g.Key}: {g.Sum(c => c.Cases)}").Order(StringComparer.Ordinal),
    ];

    private async Task<SignedInPerson> PersonAsync(string userName)
    {
        var id = await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

        return (await desk.WithAsync((ActorProvider people) => people.FindAsync(id, CancellationToken.None)))!;
    }
}

public sealed class KeptOrderTestsOnSqlite(SqliteDesk desk) : KeptOrderTests(desk), IClassFixture<SqliteDesk>;

public sealed class KeptOrderTestsOnPostgreSql(PostgreSqlDesk desk) : KeptOrderTests(desk), IClassFixture<PostgreSqlDesk>
{
    // SQLite has one writer at a time.
    [Fact]
    public async Task A_change_that_began_earlier_and_was_committed_later_is_seen_too()
    {
        var (slow, quick) = (
            await Desk.InHandlingAsync(await Desk.ReceiveAsync("461")), await Desk.InHandlingAsync(await Desk.ReceiveAsync("462")));
        var browser = await Desk.SignInAsync("clerk");
        await Desk.WithDbAsync(async db =>
        {
            await using var open = await db.Database.BeginTransactionAsync();
            await SignAsync(db, slow);
            await Desk.WithDbAsync(other => SignAsync(other, quick));
            Assert.Equal(["462"], await SignedAsync());
            await open.CommitAsync();
        });

        Assert.Equal(["461", "462"], (await SignedAsync()).Order());

        static Task SignAsync(DeskContext db, long id) =>
            db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, ProposalStatus.Signed));

        async Task<List<string>> SignedAsync() =>
            [.. (await browser.GetAsync("/proposals?status=Signed")).FindAll("td[data-label=编号]").Where(n => n is "461" or "462")];
    }
}
