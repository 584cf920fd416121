using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>Puts down what a report says at this moment: the text, each figure with the rows behind it, the tables, the document.</summary>
public sealed class ReportFreezer(FigureBook figures)
{
    public async Task<FrozenReport> OfAsync(ReportKind kind, LiveReport report, string number, CancellationToken ct) => new(
        report.Text,
        report.Matter.Today.InWords(),
        LetterJson.WriteReport(ReportComposer.Final(kind, report, number)),
        [.. report.Figures.Values.Select(
            f => new FrozenReport.Figure(f.Field.Name, f.Field.Kind, f.Field.Of, f.Field.Form, f.Printed, f.Value.Part, f.Value.Whole))],
        await ListsAsync(report, ct),
        await TablesAsync(report, ct));

    private async Task<IReadOnlyList<FrozenReport.Table>> TablesAsync(LiveReport report, CancellationToken ct)
    {
        List<FrozenReport.Table> tables = [];
        foreach (var table in report.Tables.Values)
        {
            List<FrozenReport.Number> numbers = [];
            foreach (var (row, column, source) in table.Rows
                .SelectMany((cells, row) => cells.Select((cell, column) => (row, column, cell.Of))))
            {
                if (source is not null)
                {
                    numbers.Add(new(
                        row,
                        column,
                        source.Kind,
                        source.Form,
                        source.Form == FieldForm.Whole ? [] : await RowsAsync(source.Kind, FigurePart.Part, source.Scope, report, ct),
                        source.Form == FieldForm.Part ? [] : await RowsAsync(source.Kind, FigurePart.Whole, source.Scope, report, ct)));
                }
            }

            tables.Add(
                new(table.Kind, table.Head, [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)])], numbers));
        }

        return tables;
    }

    /// <summary>The rows behind n and N of every figure of a report, each list once.</summary>
    public async Task<IReadOnlyList<FrozenReport.List>> ListsAsync(LiveReport report, CancellationToken ct)
    {
        List<FrozenReport.List> lists = [];
        foreach (var live in report.Figures.Values.DistinctBy(f => (f.Field.Kind, f.Field.Of)))
        {
            foreach (var side in Enum.GetValues<FigurePart>())
            {
                lists.Add(new(live.Field.Kind, live.Field.Of, side, await RowsAsync(live.Field.Kind, side, live.Scope, report, ct)));
            }
        }

        return lists;
    }

    private async Task<IReadOnlyList<FrozenReport.Row>> RowsAsync(FigureKind kind, FigurePart side, FigureScope scope, LiveReport report,
        CancellationToken ct) =>
    [
        .. (await figures.RowsAsync(kind, side, scope, report.Matter.Bureau.Id, report.Matter.Today, ct))
            .Select(r => new FrozenReport.Row(r.RowId, r.ProposalId, $"{r.Number}《{r.Title}》{r.What}")),
    ];
}
