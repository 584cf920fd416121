using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Dossiers;

/// <summary>Reads cases for their papers.</summary>
public sealed class CaseRecordBook(DeskContext db)
{
    /// <returns>Null when there is no such case.</returns>
    public async Task<CaseRecord?> FindAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().Whole().SingleOrDefaultAsync(p => p.Id == proposalId, ct);
        if (proposal is null)
        {
            return null;
        }

        var frame = await (
            from session in db.Sessions.AsNoTracking()
            where session.Id == proposal.SessionId
            from year in db.HandlingYears.AsNoTracking()
            where year.Id == session.HandlingYearId
            from bureau in db.Bureaus.AsNoTracking()
            where bureau.Id == proposal.BureauId
            select new { session, year, bureau }).SingleAsync(ct);
        var files = await db.Files.AsNoTracking()
            .Where(f => f.ProposalId == proposalId && f.Purpose != FilePurpose.ImportSource && f.ErasedAt == null)
            .OrderBy(f => f.Id)
            .ToListAsync(ct);
        var events = await db.ProposalEvents.AsNoTracking().Where(e => e.ProposalId == proposalId).OrderBy(e => e.Id).ToListAsync(ct);

        return new CaseRecord(proposal.InOrder(), events, frame.session, frame.year, frame.bureau, files);
    }
}
