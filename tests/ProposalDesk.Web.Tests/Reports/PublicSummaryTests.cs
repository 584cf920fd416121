using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>The public summary: signed without a number, as a plain paper and as a page for a website.</summary>
public abstract class PublicSummaryTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : PublicSummaryTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : PublicSummaryTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task It_is_signed_without_a_number_as_a_plain_paper_and_copied_into_a_website()
    {
        await desk.SentAsync();
        var clerk = await desk.SignInAsync("clerk");
        var path = (await (await clerk.GetAsync("/reports")).PressAsync("生成草稿：办理情况总结")).Path;
        var page = await (await clerk.SettleAsync(path)).FollowAsync("修改正文");
        page = await page.SubmitAsync(("Blocks[0].Text", "接入<12>个部门。{收到件数}件。"));
        Assert.DoesNotContain("还没有设置汇报材料的代字", page.Text, StringComparison.Ordinal);
        Assert.Contains("还没有签发", (await page.FollowAsync("做成网页")).Text, StringComparison.Ordinal);
        await page.PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        await (await (await desk.SignInAsync("deputy1")).GetAsync(path)).PressAsync("同意");

        page = await (await (await desk.SignInAsync("director")).GetAsync(path)).PressAsync("签发");
        Assert.StartsWith("已签发。文字和数字已经定版", page.Notice, StringComparison.Ordinal);
        await desk.WithAsync((TypesetReports typeset) => typeset.ExecuteAsync(null, CancellationToken.None));

        var report = await desk.WithDbAsync(db => db.Reports.AsNoTracking().SingleAsync(r => r.Kind == ReportKind.Summary));
        Assert.Null(report.DocumentNumber);
        Assert.False(await desk.WithDbAsync(db => db.DrawnNumbers.AnyAsync(n => n.ReplyId == null)));
        var file = await desk.WithDbAsync(db => db.Files.SingleAsync(f => f.Id == report.PdfFileId));
        Assert.Equal($"{desk.Bureau.Name}2021年政协提案办理情况总结.pdf", file.Name);
        var snapshot = await desk.WithDbAsync(db => db.ReportSnapshots.SingleAsync(s => s.ReportId == report.Id));
        var paper = Assert.IsType<PlainPaper>(LetterJson.ReadReport(snapshot.Content().ModelJson));
        Assert.Equal(("（2021年3月8日）", false), (paper.Dateline, paper.IsDraft));

        await desk.ReceiveAsync();
        var web = await (await clerk.GetAsync(path)).FollowAsync("做成网页");
        var html = web.Find("#html")!.TextContent;
        Assert.Contains($"<h1>{paper.Title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p>接入&lt;12&gt;个部门。1件。</p>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>一、", html, StringComparison.Ordinal);
        Assert.Contains("接入<12>个部门。", web.Find(".report-web")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("html", web.Find("button[data-copies]")!.GetAttribute("data-copies"));

        var annual = (await (await clerk.GetAsync("/reports")).PressAsync("生成草稿：全年办理情况")).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"{annual}/web")).Status);
    }
}
