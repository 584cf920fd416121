using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Batches;

/// <summary>取消: the case under way is finished, the others are not taken up.</summary>
public sealed class CancelBatch(DeskContext db)
{
    public sealed record Command(Guid PublicId);

    /// <returns>How many cases were not reached; 0 when all had been done.</returns>
    public async Task<int> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var batch = await db.OwnBatchAsync(command.PublicId, actor, ct);
        var waiting = batch.Cancel(actor.Now);
        await db.SaveChangesAsync(ct);

        return waiting;
    }
}
