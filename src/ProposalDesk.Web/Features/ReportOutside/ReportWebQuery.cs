using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.ReportOutside;

public sealed class ReportWebQuery(DeskContext db, ReportFilling live)
{
    /// <returns>Null when the bureau has no such report, or it is not for the public.</returns>
    public async Task<ReportWebPage?> RunAsync(long bureauId, long reportId, DateOnly today, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        if (report is not { Kind: ReportKind.Summary })
        {
            return null;
        }

        var snapshot = await db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ReportId == reportId, ct);
        var paper = snapshot is not null
            ? LetterJson.ReadReport(snapshot.Content().ModelJson)
            : ReportComposer.Draft(report.Kind, await live.OfAsync(bureauId, report.Year, report.Text(), today, ct));

        return new(reportId, report.Name, snapshot is not null, PublicPage.Of((PlainPaper)paper));
    }
}
