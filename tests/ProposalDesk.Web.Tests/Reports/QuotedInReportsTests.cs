using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>What the public summary quotes, and what the others say of cases that are handled again.</summary>
public abstract class QuotedInReportsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : QuotedInReportsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : QuotedInReportsTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_summary_quotes_only_what_is_public_and_counts_everything()
    {
        await desk.SentAsync(null, "B", new ReplyContent.CommitmentEntry("编制开放目录", desk.Today.AddDays(60), false, false));
        var kept = await desk.ReloadAsync(
            await desk.SentAsync(null, "B", new ReplyContent.CommitmentEntry("升级安全设备", desk.Today.AddDays(60), false, false)));
        await desk.WithDbAsync(db =>
            db.Replies.Where(r => r.ProposalId == kept.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Disclosure, Disclosure.NotPublic)));
        var clerk = await desk.SignInAsync("clerk");

        var summary = await StartAsync(clerk, ReportKind.Summary);
        var text = summary.Find(".report-page")!.TextContent;
        Assert.Contains("编制开放目录", text, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.NumberInWords, text, StringComparison.Ordinal);
        Assert.DoesNotContain("升级安全设备", text, StringComparison.Ordinal);
        Assert.Contains("收到提案2件", text, StringComparison.Ordinal);
        Assert.Contains($"第{kept.CaseNumber}号的答复不属于主动公开", summary.Text, StringComparison.Ordinal);

        Assert.Contains($"围绕{kept.NumberInWords}提出的", (await StartAsync(clerk, ReportKind.Annual)).Text, StringComparison.Ordinal);
    }

    private static async Task<Page> StartAsync(Browser clerk, ReportKind kind) =>
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
}
