using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>One suggestion and four proposals, one of them assisted, five items all carried out: as a sister bureau reported it.</summary>
public abstract class FiveSuggestionsReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : FiveSuggestionsReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : FiveSuggestionsReportTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Its_counts_stand_in_the_annual_report_and_the_summary()
    {
        foreach (var (kind, role) in ((ProposalKind, HandlingRole)[])
            [
                (ProposalKind.DeputySuggestion, HandlingRole.Lead), (ProposalKind.CppccProposal, HandlingRole.Lead),
                (ProposalKind.CppccProposal, HandlingRole.Lead),
                (ProposalKind.CppccProposal, HandlingRole.Split), (ProposalKind.CppccProposal, HandlingRole.Assist),
            ])
        {
            var id = await desk.SentAsync(await desk.ReceiveAsync(kind: kind, role: role, items: 1));
            await desk.ChangeAsync(id, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, "已经落实", actor));
        }

        foreach (var kind in (ReportKind[])[ReportKind.Annual, ReportKind.Summary])
        {
            var text = await TextAsync(kind);
            Assert.Contains("建议1件", text, StringComparison.Ordinal);
            Assert.Contains("提案4件", text, StringComparison.Ordinal);
            Assert.Contains("主办（含分办）3件，协办1件", text, StringComparison.Ordinal);
            Assert.Contains("5/5", text, StringComparison.Ordinal);
        }
    }

    private async Task<string> TextAsync(ReportKind kind) =>
        (await (await (await desk.SignInAsync("clerk")).GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}")).Text;
}
