using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Batches;

/// <summary>再试: what failed, was left out, or was cancelled goes to the worker again.</summary>
public sealed class ResumeBatch(DeskContext db, BatchSignal signal)
{
    public sealed record Command(Guid PublicId);

    /// <returns>How many cases are queued anew.</returns>
    public async Task<int> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var batch = await db.OwnBatchAsync(command.PublicId, actor, ct);
        var queued = batch.Resume();
        await db.SaveChangesAsync(ct);
        signal.Raise();

        return queued;
    }
}
