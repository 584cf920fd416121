using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

public sealed class FrozenListQuery(DeskContext db)
{
    /// <summary>Which number: one of the text by its field, or one of a table by its place, both from 0.</summary>
    public sealed record Wanted(string? Field, ReportTable? Table, int Row, int Column);

    /// <returns>Null when the report is not signed or has no such number.</returns>
    public async Task<FrozenListPage?> RunAsync(long bureauId, long reportId, Wanted wanted, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        var snapshot = await db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ReportId == reportId, ct);
        if (report is null || snapshot is null)
        {
            return null;
        }

        var frozen = snapshot.Content();
        if (wanted.Table is { } kind)
        {
            var table = frozen.Tables.FirstOrDefault(t => t.Kind == kind);

            return table?.NumberAt(wanted.Row, wanted.Column) is { } number
                ? new(
                    reportId, report.Name, report.DocumentNumber, $"{table.Rows[number.Row][0]}：{table.Head[number.Column]}",
                    table.Rows[number.Row][number.Column],
                    number.Kind, number.Form, number.Part, number.Whole)
                : null;
        }

        return frozen.Find(wanted.Field ?? "") is { } figure
            ? new(
                reportId, report.Name, report.DocumentNumber, figure.Field, figure.Printed, figure.Kind, figure.Form,
                frozen.ListOf(figure, FigurePart.Part).Rows, frozen.ListOf(figure, FigurePart.Whole).Rows)
            : null;
    }
}
