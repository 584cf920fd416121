using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>Drafts of a year with little to tell, and what they say once there is more.</summary>
public abstract class ThinYearReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ThinYearReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ThinYearReportTests(desk), IClassFixture<PostgreSqlDesk>;

    // one story, since all of it happens to one year
    [Fact]
    public async Task Sentences_of_nothing_are_left_out_and_those_that_no_longer_hold_are_told_before_the_signature()
    {
        var clerk = await desk.SignInAsync("clerk");
        var plan = await StartAsync(clerk, ReportKind.WorkPlan);
        Assert.DoesNotContain("附件1", plan.Find(".report-page")!.TextContent, StringComparison.Ordinal);

        await desk.ReceiveAsync(role: HandlingRole.Assist, themes: "数据开放、政务服务");
        await desk.ReceiveAsync(role: HandlingRole.Assist);
        var annual = await StartAsync(clerk, ReportKind.Annual);
        Assert.Contains("收到提案2件，均为协办。", annual.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("面商率", annual.Find(".report-page")!.TextContent.Split("分类别办理情况")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("征询意见表", annual.Find(".report-page")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("正文生成以后数据有变化", annual.Text, StringComparison.Ordinal);
        Assert.Contains("两个方面", (await StartAsync(clerk, ReportKind.Summary)).Text, StringComparison.Ordinal);

        plan = await clerk.GetAsync(plan.Path);
        Assert.Contains("正文生成以后数据有变化，请核对：开头、“基本情况”", plan.Text, StringComparison.Ordinal);
        plan = await (await plan.FollowAsync("修改正文")).SubmitAsync(("Title", "改过的标题"));
        Assert.Contains("正文生成以后数据有变化", plan.Text, StringComparison.Ordinal);
        await plan.PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.Contains("正文生成以后数据有变化", (await (await desk.SignInAsync("deputy1")).GetAsync(plan.Path)).Text, StringComparison.Ordinal);

        await desk.ReceiveAsync();
        annual = await clerk.GetAsync(annual.Path);
        Assert.Contains("正文生成以后数据有变化，请核对：“基本情况”", annual.Text, StringComparison.Ordinal);
        annual = await annual.PressAsync("重新生成正文");
        Assert.DoesNotContain("正文生成以后数据有变化", annual.Text, StringComparison.Ordinal);
        Assert.Contains("其中主办1件，协办2件", annual.Text, StringComparison.Ordinal);
        Assert.Contains("面商率0/1", annual.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_and_addressee_are_filled_in_on_screen_and_a_slip_in_them_is_told()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await StartAsync(clerk, ReportKind.MidYear);
        page = await (await page.FollowAsync("修改正文")).SubmitAsync(("Title", "截至{截止日期}的报告"), ("Addressee", "市政府办公室（{截止日期}）："));
        Assert.Contains($"截至{desk.Today.InWords()}的报告", page.Find(".report-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"市政府办公室（{desk.Today.InWords()}）：", page.Find(".report-addressee")!.TextContent, StringComparison.Ordinal);

        page = await (await page.FollowAsync("修改正文")).SubmitAsync(("Addressee", "{办复律}："));
        page = await page.PressAsync("提交审核");

        Assert.Contains("{办复律}不是可以用的数字", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> StartAsync(Browser clerk, ReportKind kind) =>
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
}
