using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Correction;

public sealed class CorrectionQuery(DeskContext db)
{
    public async Task<CorrectionPage> RunAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTrackingWithIdentityResolution().AsSingleQuery()
            .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
            .SingleAsync(p => p.Id == proposalId, ct);
        var sent = proposal.SentReply;

        return new CorrectionPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Version,
            sent?.DocumentNumber,
            sent?.SignedOn,
            [.. sent?.Deliveries.Where(d => d is { IsAddressee: true, Counts: true }).OrderBy(d => d.Order).Select(d => d.Name) ?? []]);
    }
}
