using System.Globalization;
using System.Text;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>docs/workflow.md is written from the two tables.</summary>
public class WorkflowDocumentTests
{
    [Fact]
    public Task The_diagram_in_docs_is_drawn_from_the_tables() => KeptText.HoldAsync("docs/workflow.md", Draw());

    private static string Draw()
    {
        var text = new StringBuilder();
        text.Append("# The workflow\n\nDrawn from `ProposalWorkflow` and `ReplyWorkflow`; run the unit tests with `WRITE_TEXTS=1` after "
            + "changing a table.\n\n");
        text.Append("## The case\n\n```mermaid\nstateDiagram-v2\n    [*] --> Received\n");
        foreach (var status in Enum.GetValues<ProposalStatus>())
        {
            text.Append(CultureInfo.InvariantCulture, $"    {status}: {status.Label()}\n");
        }

        foreach (var arrow in ProposalWorkflow.Rules.Where(r => r.From != r.To).GroupBy(r => (r.From, r.To)))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(" / ", arrow.Select(r => r.Step.Label()).Distinct())}\n");
        }

        text.Append("```\n\n| From | Step | To | By | If not |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in ProposalWorkflow.Rules)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {rule.From.Label()} | {rule.Step.Label()} | {rule.To.Label()} | {rule.By} | {rule.Otherwise} |\n");
        }

        text.Append("\n## The reply\n\n| From | Step | To | By |\n| --- | --- | --- | --- |\n");
        foreach (var rule in ReplyWorkflow.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.From.Label()} | {rule.Step} | {rule.To.Label()} | {rule.By} |\n");
        }

        return text.ToString();
    }
}
