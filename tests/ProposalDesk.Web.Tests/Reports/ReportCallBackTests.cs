using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>A report taken back from review, and what a stand-in reads before acting.</summary>
public abstract class ReportCallBackTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReportCallBackTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReportCallBackTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task It_comes_back_until_somebody_has_reviewed_it()
    {
        await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");
        var path = (await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.MidYear.Label()}")).Path;
        var page = await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        var late = page;
        var deputy = await desk.SignInAsync("deputy1");
        Assert.False((await deputy.GetAsync(path)).HasButton("撤回送审的材料"));

        page = await page.PressAsync("撤回送审的材料");
        Assert.Contains("已撤回，可以继续修改", page.Notice, StringComparison.Ordinal);
        Assert.True(page.HasLink("修改正文"));
        Assert.Contains("现在不用您审核", (await deputy.GetAsync("/messages")).Text, StringComparison.Ordinal);
        Assert.False((await deputy.GetAsync(path)).HasButton("同意"));

        page = await page.PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        await (await deputy.GetAsync(path)).PressAsync("同意");
        Assert.False((await clerk.GetAsync(path)).HasButton("撤回送审的材料"));
        Assert.Contains("刚被同事改动过", (await late.PressAsync("撤回送审的材料")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await desk.WithDbAsync(db => db.Reports.Where(r => r.Kind == ReportKind.MidYear)
            .SelectMany(r => r.Versions).CountAsync(v => v.IsSubmitted)));
    }

    [Fact]
    public async Task Whoever_stands_in_is_told_for_whom()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = (await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.WorkPlan.Label()}")).Path;
        await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.DoesNotContain("办理这一步", (await (await desk.SignInAsync("deputy1")).GetAsync(path)).Text, StringComparison.Ordinal);

        await (await (await desk.SignInAsync("deputy1")).GetAsync("/account/stand-ins")).PressAsync(
            "指定代理人", ("Form.ByUserId", desk.UserId("deputy2")), ("Form.From", desk.Today), ("Form.Until", desk.Today.AddDays(3)));

        var page = await (await desk.SignInAsync("deputy2")).GetAsync(path);
        Assert.Contains("您代吴刚办理这一步", page.Text, StringComparison.Ordinal);
        Assert.Contains("郑洁（代吴刚）", (await page.PressAsync("同意")).Text, StringComparison.Ordinal);
    }
}
