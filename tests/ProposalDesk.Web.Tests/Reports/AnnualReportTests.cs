using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>The signed annual report waits for open cases, unless the Director says why it need not.</summary>
public abstract class AnnualReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : AnnualReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : AnnualReportTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task It_goes_out_with_open_cases_only_by_the_directors_word()
    {
        var open = await desk.ReloadAsync(await desk.InHandlingAsync());
        var clerk = await desk.SignInAsync("clerk");
        var path = (await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.Annual.Label()}")).Path;
        await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        await (await (await desk.SignInAsync("deputy1")).GetAsync(path)).PressAsync("同意");
        var director = await desk.SignInAsync("director");
        await (await director.GetAsync(path)).PressAsync("签发");
        await desk.WithAsync((TypesetReports typeset) => typeset.ExecuteAsync(null, CancellationToken.None));

        var page = await HandInAsync(await clerk.GetAsync(path));
        Assert.Contains("不能报送全年办理情况", page.Text, StringComparison.Ordinal);
        Assert.Contains(open.NumberInWords, page.Text, StringComparison.Ordinal);
        Assert.Equal("收文员签收", page.Value("Form.Evidence"));
        Assert.Empty((await DateAsync()).Submissions);

        await (await director.GetAsync("/submissions/2021/AnnualReport")).PressAsync("同意报送", ("Allow.Reason", "经市政府同意延期到年底"));
        page = await HandInAsync(await clerk.GetAsync(path));
        Assert.Contains("还缺向市政协提案委报送", page.Notice, StringComparison.Ordinal);
        Assert.Null((await DateAsync()).MetOn);
        await page.PressAsync("登记报送", ("Form.Evidence", "当面签收"));
        Assert.Equal(desk.Today, (await DateAsync()).MetOn);
    }

    private static Task<Page> HandInAsync(Page page) => page.PressAsync("登记报送", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "收文员签收"));

    private Task<StatutoryDeadline> DateAsync() => desk.WithDbAsync(db =>
        db.Set<StatutoryDeadline>().AsNoTracking().Include(d => d.Submissions)
            .SingleAsync(d => d.HandlingYearId == desk.Year.Id && d.Kind == StatutoryKind.AnnualReport));
}
