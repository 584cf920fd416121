using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Batch;

/// <summary>A batch of one's own.</summary>
public sealed class BatchQuery(DeskContext db)
{
    /// <returns>Null when this person has started no such batch.</returns>
    public async Task<BatchPage?> RunAsync(Guid publicId, Actor actor, CancellationToken ct)
    {
        var batch = await db.Batches.AsNoTracking().OwnedBy(actor).SingleOrDefaultAsync(b => b.PublicId == publicId, ct);
        if (batch is null)
        {
            return null;
        }

        var rows = await (
            from item in db.BatchItems.AsNoTracking()
            where item.BatchId == batch.Id
            join p in db.Proposals on item.ProposalId equals p.Id
            orderby item.Order
            select new { p.Id, p.CaseNumber, p.Kind, p.Title, item.State, item.Problem, item.Papers, item.SettledAt }).ToListAsync(ct);

        return new BatchPage(
            batch.Id,
            batch.PublicId,
            batch.Kind,
            batch.Name,
            batch.StartedAt,
            batch.CancelledAt,
            [.. rows.Select(r =>
                new BatchPage.Row(r.Id, r.Kind.NumberInWords(r.CaseNumber), r.Title, r.State, r.Problem, r.Papers, r.SettledAt))]);
    }
}
