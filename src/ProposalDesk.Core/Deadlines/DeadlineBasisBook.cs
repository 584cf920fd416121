using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Opens the basis: from memory while nobody has changed calendar, sessions or years, else from the database.</summary>
public sealed class DeadlineBasisBook(DeskContext db, DeadlineBasisCache cache)
{
    /// <summary>After a transaction that changed it: what somebody read before it ended is not kept.</summary>
    public void Forget() => cache.Forget();

    public async Task<DeadlineBasis> OpenAsync(CancellationToken ct)
    {
        if (cache.Current is { } kept)
        {
            return kept;
        }

        var stamp = cache.Stamp;
        var calendar = await db.CalendarAsync(ct);
        var years = await db.HandlingYears.AsNoTracking().OrderByDescending(y => y.Year).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(ct);
        var basis = new DeadlineBasis(calendar, sessions, years);
        cache.Keep(basis, stamp);

        return basis;
    }
}
