using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

public sealed class ReportVersionsQuery(DeskContext db)
{
    /// <returns>Null when the bureau has no such report.</returns>
    public async Task<ReportVersionsPage?> RunAsync(long bureauId, long reportId, int? from, int? to, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().Include(r => r.Versions)
            .SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        if (report is null)
        {
            return null;
        }

        var versions = report.Versions.OrderBy(v => v.Number).ToList();
        var now = versions.Count + 1;
        var later = Math.Clamp(to ?? now, 1, now);
        var earlier = Math.Clamp(from ?? Math.Max(1, later - 1), 1, now);

        return new(reportId, report.Name, [.. versions.AsEnumerable().Reverse()], earlier, later, ReportComparison.Of(
            TextOf(earlier), TextOf(later)));

        ReportText TextOf(int number) => number == now ? report.Text() : versions[number - 1].Text();
    }
}
