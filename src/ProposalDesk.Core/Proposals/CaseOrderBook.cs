using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Proposals;

/// <summary>Opens the order of all cases as it is now.</summary>
public sealed class CaseOrderBook(DeskContext db, CaseOrderCache cache, ChangeFollower changes)
{
    public async Task<CaseOrder> OpenAsync(CancellationToken ct)
    {
        if (changes.IsAside)
        {
            return await CaseOrderCache.ReadAnewAsync(db, ct);
        }

        await changes.FollowAsync(ct);

        return await cache.BringUpToDateAsync(db, ct);
    }

    /// <summary>The look of every day: reads everything anew, and mends what is kept where it is out of step.</summary>
    /// <returns>False where it was.</returns>
    public async Task<bool> ProveAsync(CancellationToken ct)
    {
        var kept = await OpenAsync(ct);
        if (kept.IsSameAs(await CaseOrderCache.ReadAnewAsync(db, ct)))
        {
            return true;
        }

        // What was changed in between is no fault.
        await changes.FollowAgainAsync(ct);
        if (!ReferenceEquals(kept, cache.Current))
        {
            return true;
        }

        cache.Forget();

        return false;
    }
}
