using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>汇报材料: from the readiness list to the signed, frozen and submitted report.</summary>
public abstract class ReportsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReportsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReportsTests(desk), IClassFixture<PostgreSqlDesk>;

    [Theory]
    [InlineData(ReportKind.WorkPlan, "办理原则")]
    [InlineData(ReportKind.MidYear, "主要做法")]
    [InlineData(ReportKind.Annual, "协商沟通情况")]
    [InlineData(ReportKind.Summary, "建议采纳和办理成效")]
    [InlineData(ReportKind.Bulletin, "各科室进度")]
    public async Task Each_kind_goes_its_whole_way(ReportKind kind, string heading)
    {
        await desk.InHandlingAsync();
        var clerk = await desk.SignInAsync("clerk");
        var page = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
        Assert.Contains(heading, page.Text, StringComparison.Ordinal);
        Assert.Contains("起草中", page.Text, StringComparison.Ordinal);
        var path = page.Path;

        page = await (await page.FollowAsync("修改正文")).SubmitAsync(("Title", $"清水市{kind.Label()}"));
        Assert.Contains("草稿已保存", page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{path}/preview.pdf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{path}/preview.docx")).Status);
        page = await (await clerk.SettleAsync(path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy2")));
        Assert.Contains("现在由分管领导郑洁办理", page.Notice, StringComparison.Ordinal);

        var deputy = await desk.SignInAsync("deputy2");
        page = await (await deputy.GetAsync(path)).PressAsync("同意", ("Comment", "可以"));
        Assert.Contains("现在由主要领导冯远签发", page.Notice, StringComparison.Ordinal);
        var director = await desk.SignInAsync("director");
        Assert.Contains($"2021年{kind.Label()} 等您签发", (await director.GetAsync("/")).Text, StringComparison.Ordinal);
        var signing = await director.GetAsync(path);
        Assert.Contains("签发不能撤销", signing.Text, StringComparison.Ordinal);
        var answers = await Task.WhenAll(signing.PressAsync("签发"), signing.PressAsync("签发"));
        Assert.Contains(answers, a => a.Notice.StartsWith(
            kind == ReportKind.Summary ? "已签发。" : "已签发，文号清数报〔2021〕", StringComparison.Ordinal));

        Assert.True(await desk.WithAsync((TypesetReports typeset) => typeset.ExecuteAsync(null, CancellationToken.None)) > 0);
        var seen = await clerk.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, (await seen.FollowAsync("打开PDF")).Status);
        Assert.Equal(HttpStatusCode.OK, (await seen.FollowAsync("下载Word文件")).Status);
        Assert.False(seen.HasLink("修改正文"));
        Assert.Contains("签发以后，正文里的数字和表格没有变化", seen.Text, StringComparison.Ordinal);
        var report = await FindAsync(kind);
        var snapshot = await desk.WithDbAsync(db => db.ReportSnapshots.SingleAsync(s => s.ReportId == report.Id));
        Assert.True(snapshot.IsSound);
        Assert.Contains(snapshot.Sha256, seen.Text, StringComparison.Ordinal);
        var drawn = await desk.WithDbAsync(db => db.DrawnNumbers.CountAsync(n => n.Text == report.DocumentNumber));
        Assert.Equal(kind == ReportKind.Summary ? 0 : 1, drawn);
        Assert.Contains($"清水市{kind.Label()}", report.Title, StringComparison.Ordinal);
    }

    private Task<Report> FindAsync(ReportKind kind) =>
        desk.WithDbAsync(db => db.Reports.SingleAsync(r => r.Kind == kind && r.Year == 2021));
}
