using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Home;

/// <summary>A leader's first page says in one look what is late, what comes, and what can be done (domain.md §6).</summary>
public abstract class LeadersDeskTests(DeskFixture desk)
{
    [Fact]
    public async Task The_Director_sees_what_is_late_what_comes_and_where_the_office_is_slow()
    {
        var late = await desk.InHandlingAsync(await desk.ReceiveAsync("971"));
        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == late)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.DueOn, desk.Today.AddDays(-3))));
        var soon = await desk.InHandlingAsync(await desk.ReceiveAsync("972", isKey: true));
        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == soon)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.DueOn, desk.Today.AddDays(10))));
        var promised = await desk.SentAsync(
            await desk.ReceiveAsync("973"), "B", new ReplyContent.CommitmentEntry("建成共享平台", desk.Today.AddDays(5), false, false));
        await desk.RateAsync(promised, FeedbackRating.Dissatisfied, "没有回应");
        var received = await desk.ReceiveAsync("974");
        await desk.WithDbAsync(db => db.Deadlines.Where(d => d.ProposalId == received && d.Kind == DeadlineKind.Assigning)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, desk.Today.AddDays(-1))));

        var home = await HomeOf("director");

        Assert.Contains("办理时限已逾期：", home.Text, StringComparison.Ordinal);
        Assert.Contains("第971号提案", Part(home, "late"), StringComparison.Ordinal);
        Assert.Contains("现在由", Part(home, "late"), StringComparison.Ordinal);
        Assert.NotNull(home.Find($"section[aria-labelledby=desk-late] a[href='/proposals/{late}/notice']"));
        Assert.NotNull(home.Find($"section[aria-labelledby=desk-late] a[href='/proposals/{late}/chase']"));
        Assert.Contains("第972号提案", Part(home, "soon"), StringComparison.Ordinal);
        Assert.DoesNotContain("第971号提案", Part(home, "soon"), StringComparison.Ordinal);
        Assert.Contains("第972号提案", Part(home, "key"), StringComparison.Ordinal);
        Assert.Contains("第973号提案", Part(home, "dissatisfied"), StringComparison.Ordinal);
        Assert.Contains("建成共享平台", Part(home, "promises"), StringComparison.Ordinal);
        Assert.Contains("分派时限：1项", Part(home, "office"), StringComparison.Ordinal);
        Assert.Contains("已答复", home.Find("nav.leaders-strip")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_sees_the_cases_they_guide_and_nobody_else_has_a_leaders_desk()
    {
        var mine = await desk.InHandlingAsync(await desk.ReceiveAsync("981"));
        var other = await desk.InHandlingAsync(await desk.ReceiveAsync("982"));
        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == mine || p.Id == other)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.DueOn, desk.Today.AddDays(-2))));
        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == other)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.SupervisingDeputyId, (long?)null)));

        var late = Part(await HomeOf("deputy1"), "late");

        Assert.Contains("第981号提案", late, StringComparison.Ordinal);
        Assert.DoesNotContain("第982号提案", late, StringComparison.Ordinal);
        foreach (var person in new[] { "clerk", "head1", "handler1", "observer" })
        {
            Assert.Null((await HomeOf(person)).Find("nav.leaders-strip"));
        }
    }

    private async Task<Page> HomeOf(string person) => await (await desk.SignInAsync(person)).GetAsync("/");

    private static string Part(Page home, string key) => home.Find($"section[aria-labelledby=desk-{key}]")?.TextContent ?? "";
}

public sealed class LeadersDeskTestsOnSqlite(SqliteDesk desk) : LeadersDeskTests(desk), IClassFixture<SqliteDesk>;

public sealed class LeadersDeskTestsOnPostgreSql(PostgreSqlDesk desk) : LeadersDeskTests(desk), IClassFixture<PostgreSqlDesk>;
