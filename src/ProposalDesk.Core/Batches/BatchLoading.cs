using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Batches;

/// <summary>A batch belongs to the person who started it; nobody else finds it.</summary>
public static class BatchLoading
{
    public static IQueryable<DocumentBatch> OwnedBy(this IQueryable<DocumentBatch> batches, Actor actor) =>
        batches.Where(b => b.StartedById == actor.UserId);

    internal static async Task<DocumentBatch> OwnBatchAsync(this DeskContext db, Guid publicId, Actor actor, CancellationToken ct) =>
        await db.Batches.OwnedBy(actor).Include(b => b.Items).SingleOrDefaultAsync(b => b.PublicId == publicId, ct)
        ?? throw new RuleViolationException("no-such-batch", "没有找到这批文件，请从“成批文件”重新打开。");
}
