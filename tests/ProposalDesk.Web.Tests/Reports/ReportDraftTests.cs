using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>The draft of a report: block by block, by two people, and given back. Each test has a year of its own.</summary>
public abstract class ReportDraftTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReportDraftTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReportDraftTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Blocks_are_moved_added_and_removed_without_script()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2031);
        var page = await clerk.GetAsync($"{path}/draft");
        Assert.Equal("Heading", page.Value("Blocks[1].Kind"));
        var first = page.Value("Blocks[0].Text");

        page = await page.PressAsync("第2段上移");
        Assert.Equal(first, page.Value("Blocks[1].Text"));
        Assert.Contains("还没有保存", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("第1段前加一段");
        Assert.Equal("", page.Value("Blocks[0].Text"));
        page = await page.PressAsync("第2段下移");
        page = await page.PressAsync("删去第3段");
        var saved = await page.SubmitAsync(("Blocks[0].Text", "新加的一段，共{收到件数}件。"));

        Assert.Contains("新加的一段，共0件。", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("一、基本情况", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_see_both_texts_and_nothing_is_lost()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2032);
        var (first, second) = (await clerk.GetAsync($"{path}/draft"), await clerk.GetAsync($"{path}/draft"));
        await first.SubmitAsync(("Title", "先保存的标题"));

        var conflict = await second.SubmitAsync(("Title", "后保存的标题"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("两份文字对照", conflict.Heading);
        Assert.Contains("先保存的标题", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("后保存的标题", conflict.Value("Title"));
        await conflict.SubmitAsync();
        var report = await desk.WithDbAsync(db => db.Reports.Include(r => r.Versions).SingleAsync(r => r.Year == 2032));
        Assert.Equal("后保存的标题", report.Title);
        Assert.Equal("先保存的标题", Assert.Single(report.Versions).Text().Title);
        Assert.Contains("先保存的标题", (await clerk.GetAsync($"{path}/versions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_the_points_are_ticked_off_before_it_goes_again()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2033);
        await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        var deputy = await desk.SignInAsync("deputy1");
        var page = await (await deputy.GetAsync(path)).PressAsync("退回修改");
        Assert.Contains("退回修改请至少写一条意见", page.Text, StringComparison.Ordinal);
        await page.PressAsync("退回修改", ("Points", "第二部分写具体"));

        page = await (await clerk.GetAsync(path)).PressAsync("提交审核");
        Assert.Contains("还有退回意见没有勾选处理", page.Text, StringComparison.Ordinal);
        var draft = await clerk.GetAsync($"{path}/draft");
        Assert.Contains("第二部分写具体", draft.Text, StringComparison.Ordinal);
        var point = await desk.WithDbAsync(db => db.Set<ReturnPoint>().Where(p => p.Text == "第二部分写具体").Select(p => p.Id).SingleAsync());
        page = await (await draft.SubmitAsync(("Points", point))).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.Contains("现在由分管领导吴刚办理", page.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_field_is_told_before_it_goes_to_review()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2034);
        var page = await (await clerk.GetAsync($"{path}/draft")).SubmitAsync(("Blocks[0].Text", "办复率{办复律}。"));

        page = await page.PressAsync("提交审核");

        Assert.Contains("{办复律}不是可以用的数字", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_be_found_out_is_listed_and_does_not_go_to_review()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2036);

        var page = await (await clerk.GetAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));

        Assert.Contains("正文里还有〔待核实：2036年还没有登记提案、建议〕", page.Text, StringComparison.Ordinal);
        Assert.Equal($"{path}/draft", (await page.FollowAsync("正文里有〔待核实：2036年收到的件数〕，请核实后改写或者删去")).Path);
        page = await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.Contains("现在由分管领导吴刚办理", page.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_year_that_has_not_begun_there_is_nothing_to_report()
    {
        var clerk = await desk.SignInAsync("clerk");
        await StartAsync(clerk, 2037);

        var page = await (await clerk.GetAsync("/reports?year=2037")).PressAsync("生成草稿：全年办理情况");

        Assert.Contains("2037年还没有开始", page.Text, StringComparison.Ordinal);
        Assert.Single(await desk.WithDbAsync(db => db.Reports.Where(r => r.Year == 2037).ToListAsync()));
    }

    [Fact]
    public async Task Reports_are_the_clerks_and_the_leaders()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2035);
        foreach (var other in new[] { "handler1", "head1", "observer", "admin" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(other)).GetAsync(path)).Status);
        }

        var deputy = await desk.SignInAsync("deputy1");
        var seen = await deputy.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.False(seen.HasLink("修改正文"));
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.GetAsync($"{path}/draft")).Status);
    }

    private async Task<string> StartAsync(Browser clerk, int year)
    {
        await desk.WithDbAsync(async db =>
        {
            db.HandlingYears.Add(HandlingYear.WithDefaults(desk.Bureau.Id, year));
            await db.SaveChangesAsync();
        });

        return (await (await clerk.GetAsync($"/reports?year={year}")).PressAsync("生成草稿：办理工作方案")).Path;
    }
}
