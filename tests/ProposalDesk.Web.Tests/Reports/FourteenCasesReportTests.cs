using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>Seven suggestions and seven proposals, all closed, everybody satisfied: as a sister bureau reported it.</summary>
public abstract class FourteenCasesReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : FourteenCasesReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : FourteenCasesReportTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Its_counts_stand_in_the_annual_report_and_the_summary()
    {
        for (var i = 0; i < 14; i++)
        {
            var id = await desk.SentAsync(
                await desk.ReceiveAsync(kind: i < 7 ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal, items: 1));
            await desk.RateAsync(id, FeedbackRating.Satisfied);
        }

        foreach (var kind in (ReportKind[])[ReportKind.Annual, ReportKind.Summary])
        {
            var text = await TextAsync(kind);
            Assert.Contains("建议7件", text, StringComparison.Ordinal);
            Assert.Contains("提案7件", text, StringComparison.Ordinal);
            Assert.Contains("14/14", text, StringComparison.Ordinal);
            Assert.Contains("100%", text, StringComparison.Ordinal);
        }
    }

    private async Task<string> TextAsync(ReportKind kind) =>
        (await (await (await desk.SignInAsync("clerk")).GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}")).Text;
}
