using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Data;

/// <summary>Clears away notes of changes that every process has followed.</summary>
public static class ChangesOfDays
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(2);

    /// <param name="now">In system time. The newest note always stays: it says how far the numbers are.</param>
    public static async Task ForgetOldChangesAsync(this DeskContext db, DateTime now, CancellationToken ct)
    {
        var before = now - _kept;
        if (await db.DeskChanges.MaxAsync(c => (long?)c.Id, ct) is { } newest)
        {
            await db.DeskChanges.Where(c => c.At < before && c.Id < newest).ExecuteDeleteAsync(ct);
        }
    }
}
