using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Reports;

public sealed class ReportVersionsQuery(DeskContext db)
{
    /// <returns>Null when the bureau has no such report.</returns>
    public async Task<ReportVersionsPage?> RunAsync(long bureauId, long reportId, CancellationToken ct) =>
        await db.Reports.AsNoTracking().Include(r => r.Versions).SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct) is { } report
            ? new(reportId, report.Name, [.. report.Versions.OrderByDescending(v => v.Number)])
            : null;
}
