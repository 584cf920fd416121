using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>What a report says from the cases, that it stays so once signed, and that both recipients must have it.</summary>
public abstract class FrozenReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : FrozenReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : FrozenReportTests(desk), IClassFixture<PostgreSqlDesk>;

    // one story, since all of it happens to one year
    [Fact]
    public async Task A_work_plan_counts_its_cases_freezes_and_is_met_when_both_offices_have_it()
    {
        for (var i = 0; i < 7; i++)
        {
            await desk.ReceiveAsync(role: i < 5 ? HandlingRole.Lead : HandlingRole.Assist);
        }

        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains(
            "/reports", (await clerk.GetAsync("/")).Find("a[href*='#WorkPlan']")!.GetAttribute("href"), StringComparison.Ordinal);
        var page = await (await clerk.GetAsync("/reports")).PressAsync("生成草稿：办理工作方案");
        var path = page.Path;
        Assert.Contains("2021年我局共收到提案7件，其中主办5件，协办2件", page.Text, StringComparison.Ordinal);
        Assert.Contains("缺17项", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.FollowAsync("未填板块")).Status);
        Assert.EndsWith("/assignment", (await page.FollowAsync("还没有分派")).Path, StringComparison.Ordinal);

        // Every number opens its list.
        Assert.Equal(
            ["/figures/Received?part=Part&year=2021", "/figures/Lead?part=Part&year=2021", "/figures/Assist?part=Part&year=2021"],
            page.Document.QuerySelectorAll(".report-page a.figure-link").Select(a => a.GetAttribute("href")!));

        await SignAsync(path);
        await desk.WithAsync((TypesetReports typeset) => typeset.ExecuteAsync(null, CancellationToken.None));

        // The data moves on; what was signed does not.
        await desk.ReceiveAsync();
        page = await clerk.GetAsync(path);
        Assert.Contains("2021年我局共收到提案7件，其中主办5件，协办2件", page.Text, StringComparison.Ordinal);
        Assert.Contains("收到件数78", page.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(7, (await clerk.GetAsync($"{path}/frozen?field=收到件数")).Document.QuerySelectorAll(".frozen-rows li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"{path}/frozen?field=满意率")).Status);

        page = await page.PressAsync("登记报送", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "收文员签收"), ("Form.SubmittedOn", desk.Today
            .AddDays(-1).ToString("O", CultureInfo.InvariantCulture)));
        Assert.Contains("报送日期不能早于这一天", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[name='Form.SubmittedOn'][aria-invalid='true']"));
        page = await HandInAsync(await clerk.GetAsync(path), "市政府办公室");
        Assert.Contains("还缺向市政协提案委报送", page.Notice, StringComparison.Ordinal);
        Assert.Null((await DateAsync()).MetOn);
        page = await HandInAsync(page, null);
        Assert.Contains("已经报送完毕", page.Notice, StringComparison.Ordinal);
        Assert.Equal(desk.Today, (await DateAsync()).MetOn);
        Assert.False(page.HasButton("登记报送"));
        var (report, documents) = await desk.WithDbAsync(async db => (
            await db.Reports.AsNoTracking().SingleAsync(r => r.Kind == ReportKind.WorkPlan),
            await db.Set<Submission>().Select(s => s.Document!.Id).ToListAsync()));
        Assert.Equal([report.PdfFileId!.Value, report.PdfFileId.Value], documents);
    }

    private static async Task<Page> HandInAsync(Page page, string? recipient) => recipient is null
        ? await page.PressAsync("登记报送", ("Form.Evidence", "当面签收"))
        : await page.PressAsync("登记报送", ("Form.Recipient", recipient), ("Form.Evidence", "收文员签收"));

    private async Task SignAsync(string path)
    {
        await (await (await desk.SignInAsync("clerk")).SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        await (await (await desk.SignInAsync("deputy1")).GetAsync(path)).PressAsync("同意");
        await (await (await desk.SignInAsync("director")).GetAsync(path)).PressAsync("签发");
    }

    private Task<StatutoryDeadline> DateAsync() => desk.WithDbAsync(db =>
        db.Set<StatutoryDeadline>().AsNoTracking().SingleAsync(d => d.HandlingYearId == desk.Year.Id && d.Kind == StatutoryKind.WorkPlan));
}
