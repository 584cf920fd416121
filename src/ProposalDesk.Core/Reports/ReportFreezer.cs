using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Figures;

namespace ProposalDesk.Core.Reports;

/// <summary>Puts down what a report says at this moment: the text, each figure with the rows behind it, the tables, the document.</summary>
public sealed class ReportFreezer(FigureBook figures)
{
    public async Task<FrozenReport> OfAsync(ReportKind kind, LiveReport report, string number, CancellationToken ct) => new(
        report.Text,
        report.Matter.Today.InWords(),
        LetterJson.Write(ReportComposer.Final(kind, report, number)),
        [.. report.Figures.Values.Select(f => new FrozenReport.Figure(f.Field.Name, f.Field.Kind, f.Field.Of, f.Field.Form, f.Printed, f.Value.Part, f.Value.Whole))],
        await ListsAsync(report, ct),
        [.. report.Tables.Values.Select(t => new FrozenReport.Table(t.Kind, t.Head, [.. t.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)])]))]);

    /// <summary>The rows behind n and N of every figure of a report, each list once.</summary>
    public async Task<IReadOnlyList<FrozenReport.List>> ListsAsync(LiveReport report, CancellationToken ct)
    {
        List<FrozenReport.List> lists = [];
        foreach (var live in report.Figures.Values.DistinctBy(f => (f.Field.Kind, f.Field.Of)))
        {
            foreach (var side in Enum.GetValues<FigurePart>())
            {
                var rows = await figures.RowsAsync(live.Field.Kind, side, live.Scope, report.Matter.Bureau.Id, report.Matter.Today, ct);
                lists.Add(new(live.Field.Kind, live.Field.Of, side, [.. rows.Select(r => new FrozenReport.Row(r.RowId, r.ProposalId, $"{r.Number}《{r.Title}》{r.What}"))]));
            }
        }

        return lists;
    }
}
