using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Administration;

/// <summary>Cases that name people who have gone, as a hand in the database leaves them.</summary>
public abstract class StrandedTests(DeskFixture desk)
{
    [Fact]
    public async Task What_is_stranded_is_reached_and_written_down_with_the_next_look()
    {
        var states = await desk.EveryStateAsync();
        var waits = new WhatWaits(desk);
        var clerk = await desk.SignInAsync("clerk");
        var draft = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.WorkPlan.Label()}");
        await (await clerk.SettleAsync(draft.Path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.Bulletin.Label()}");
        await desk.WithDbAsync(db => db.WorkItems.Where(w => w.ReportId != null && w.Holder == "Clerk").ExecuteDeleteAsync());
        var gone = new[] { "handler1", "head1", "handler2", "head2", "deputy1" }.Select(desk.UserId).ToList();
        await desk.WithDbAsync(
            db => db.Users.Where(u => gone.Contains(u.Id)).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsActive, false)));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        await waits.CheckAsync(states, "after the day's work");
        Assert.Equal("主要领导冯远", (await desk.ReloadAsync(states["待签发"])).HolderText);
        Assert.Contains("因人员变动，签发由分管领导吴刚转到主要领导冯远", await EventsAsync(states["待签发"]));
    }

    private Task<List<string>> EventsAsync(long id) =>
        desk.WithDbAsync(db => db.ProposalEvents.Where(e => e.ProposalId == id).Select(e => e.Text).ToListAsync());
}

public sealed class StrandedTestsOnSqlite(SqliteDesk desk) : StrandedTests(desk), IClassFixture<SqliteDesk>;

public sealed class StrandedTestsOnPostgreSql(PostgreSqlDesk desk) : StrandedTests(desk), IClassFixture<PostgreSqlDesk>;
