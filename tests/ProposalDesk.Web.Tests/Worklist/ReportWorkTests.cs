using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Worklist;

/// <summary>A report waits by rows like a case: for whoever writes it, reviews it and signs it.</summary>
public abstract class ReportWorkTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReportWorkTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReportWorkTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Each_of_its_steps_waits_for_one_and_stays_with_who_ended_it()
    {
        await desk.InHandlingAsync();
        var waits = new WhatWaits(desk);
        var clerk = await desk.SignInAsync("clerk");
        var page = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.MidYear.Label()}");
        var (path, id) = (page.Path, long.Parse(page.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        var owed = await desk.WithDbAsync(db => db.HandlingYears.Where(y => y.Year == 2021)
            .SelectMany(y => y.StatutoryDeadlines).Where(d => d.Kind == StatutoryKind.MidYearReport).Select(d => d.DueOn).SingleAsync());
        var draft = Assert.Single(await RowsAsync(id));
        Assert.Equal(
            ("Clerk", "继续起草", DeadlineKind.Statutory, owed), (draft.Holder, draft.Action, draft.LimitKind!.Value, draft.LimitOn!.Value));
        await waits.CheckReportsAsync("as a draft");

        await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy2")));
        var rows = await RowsAsync(id);
        Assert.Equal((null, "周敏"), (rows[0].OpenKey, rows[0].EndedBy));
        Assert.Equal($"user:{desk.UserId("deputy2")}", Assert.Single(rows, w => w.OpenKey is not null).Holder);
        await waits.CheckReportsAsync("in review");

        await (await (await desk.SignInAsync("deputy2")).GetAsync(path)).PressAsync("退回修改", ("Points", "请补充数字"));
        Assert.Equal("Clerk", Assert.Single(await RowsAsync(id), w => w.OpenKey is not null).Holder);
        await waits.CheckReportsAsync("given back");
    }

    [Fact]
    public async Task One_that_nobody_is_owed_has_no_light_and_the_others_keep_theirs()
    {
        await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");
        var open = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.Summary.Label()}");
        var owed = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.WorkPlan.Label()}");

        var home = await clerk.GetAsync("/");

        Assert.Null(home.Find($"ul.todo li:has(a[href='{open.Path}']) .light"));
        Assert.NotNull(home.Find($"ul.todo li:has(a[href='{owed.Path}']) .light"));
    }

    private Task<List<WorkItem>> RowsAsync(long id) =>
        desk.WithDbAsync(db => db.WorkItems.AsNoTracking().Where(w => w.ReportId == id).OrderBy(w => w.Id).ToListAsync());
}
