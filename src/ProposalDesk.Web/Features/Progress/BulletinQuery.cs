using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.Progress;

/// <summary>通报 of the day, as a draft.</summary>
public sealed class BulletinQuery(DeskContext db, ProgressAnalysis analysis)
{
    public async Task<Report> RunAsync(long bureauId, DateOnly today, CancellationToken ct) => BulletinComposer.Compose(
        await analysis.RunAsync(bureauId, today.Year, today, ct), await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == bureauId, ct), today);
}
