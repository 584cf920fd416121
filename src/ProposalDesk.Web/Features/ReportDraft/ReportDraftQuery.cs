using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.ReportDraft;

public sealed class ReportDraftQuery(DeskContext db, FigureBook figures)
{
    public Task<Report?> StateAsync(long bureauId, long reportId, CancellationToken ct) =>
        db.Reports.AsNoTracking().Include(r => r.Reviews).SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);

    /// <returns>Null when the bureau has no such draft.</returns>
    public async Task<ReportDraftPage?> RunAsync(long bureauId, long reportId, DateOnly today, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().Include(r => r.Points)
            .SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        if (report is null)
        {
            return null;
        }

        var scope = new FigureScope(Year: report.Year);
        var table = await figures.RunAsync(scope, bureauId, today, ct);

        return new(
            report.Id,
            report.Name,
            report.Version,
            report.Text(),
            report.LastSavedBy,
            report.LastSavedAt,
            report.InOrder().OpenPoints,
            [.. ReportFields.Plain.Select(f => new ReportDraftPage.Value(f.Name, new LiveFigure(f, scope, table[f.Kind]).Printed))]);
    }
}
