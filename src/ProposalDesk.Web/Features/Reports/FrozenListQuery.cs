using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;

namespace ProposalDesk.Web.Features.Reports;

public sealed class FrozenListQuery(DeskContext db)
{
    /// <returns>Null when the report is not signed or has no such figure.</returns>
    public async Task<FrozenListPage?> RunAsync(long bureauId, long reportId, string? field, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        var snapshot = await db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ReportId == reportId, ct);
        var frozen = snapshot?.Content();

        return report is not null && frozen?.Find(field ?? "") is { } figure
            ? new(reportId, report.Name, report.DocumentNumber!, figure, frozen.ListOf(figure, FigurePart.Part), frozen.ListOf(figure, FigurePart.Whole))
            : null;
    }
}
