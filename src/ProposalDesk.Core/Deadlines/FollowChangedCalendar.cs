using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Brings open deadlines in step with a changed calendar: only cases with an open deadline that runs over the changed
/// days, in pages. A page is one transaction together with how far the work has come, so that an interrupted
/// recalculation goes on where it stopped and memory stays the same however many cases there are.
/// </summary>
public sealed class FollowChangedCalendar(
    DeskContext db, DeadlineBook deadlines, DeadlineDerivation derivation, JobLeaseBook leases, DeskClock clock)
{
    private const string Lease = "recalculation";
    private const int PageSize = 50;
    private const int Attempts = 3;
    private static readonly TimeSpan _leaseLength = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _atOnce = TimeSpan.FromSeconds(20);

    // The lease keeps processes apart, this the requests and the day's work of one process.
    private static readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>What is done while the person waits; a large desk finishes with its next look at the day.</summary>
    /// <returns>What came of it, in a sentence.</returns>
    public async Task<string> AtOnceAsync(CancellationToken ct)
    {
        var isFinished = await ExecuteAsync(_atOnce, ct);
        var change = await db.CalendarChanges.AsNoTracking().OrderByDescending(c => c.Id).FirstAsync(ct);

        return isFinished ? $"{change.Outcome}。" : "受影响的件较多，正在后台重算，进展见日历页。";
    }

    /// <returns>False when something is left to do.</returns>
    public async Task<bool> ExecuteAsync(TimeSpan atMost, CancellationToken ct)
    {
        if (!await db.CalendarChanges.AnyAsync(c => c.FinishedAt == null, ct))
        {
            return true;
        }

        if (!await _one.WaitAsync(atMost, ct))
        {
            return false;
        }

        try
        {
            return await leases.TryTakeAsync(Lease, _leaseLength, ct) && await FollowAllAsync(atMost, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<bool> FollowAllAsync(TimeSpan atMost, CancellationToken ct)
    {
        try
        {
            var start = TimeProvider.System.GetTimestamp();
            while (await db.CalendarChanges.AsNoTracking().Where(c => c.FinishedAt == null).OrderBy(c => c.Id)
                .FirstOrDefaultAsync(ct) is { } change)
            {
                if (!await FollowAsync(change, () => TimeProvider.System.GetElapsedTime(start) < atMost, ct))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            await leases.GiveBackAsync(Lease, CancellationToken.None);
        }
    }

    private async Task<bool> FollowAsync(CalendarChange change, Func<bool> hasTime, CancellationToken ct)
    {
        var calendar = await deadlines.CalendarAsync(ct);
        while (await PageAsync(change, ct) is { Count: > 0 } page)
        {
            if (!hasTime())
            {
                return false;
            }

            await RefreshAsync(page, change, calendar, ct);
            await leases.TryTakeAsync(Lease, _leaseLength, ct);
        }

        db.ChangeTracker.Clear();
        await deadlines.RefreshYearsAsync(clock.UtcNow, ct);
        db.Attach(change);
        change.Finish(clock.UtcNow);
        db.Record(Actor.Desk(clock.UtcNow), $"{change.Text}以后{change.Outcome}。");
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return true;
    }

    private Task<List<long>> PageAsync(CalendarChange change, CancellationToken ct) => db.Proposals
        .Where(p => p.Id > change.LastProposalId
            && p.Deadlines.Any(d => d.MetOn == null && d.SupersededAt == null && d.DueOn >= change.From && d.BaseOn <= change.Until))
        .OrderBy(p => p.Id)
        .Select(p => p.Id)
        .Take(PageSize)
        .ToListAsync(ct);

    private async Task RefreshAsync(List<long> ids, CalendarChange change, WorkingDayCalendar calendar, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = (change.LastProposalId, change.Cases, change.Moved);
            db.ChangeTracker.Clear();
            try
            {
                // Not one by one at first: the cases and how far the work has come are one transaction.
                var moved = attempt <= Attempts
                    ? (await derivation.DeriveAsync(ids, true, null, calendar, clock.UtcNow, ct)).Count
                    : (await derivation.KeepAsync(ids, null, calendar, clock.UtcNow, ct)).Count;
                db.Attach(change);
                change.Note(ids, moved);
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();

                return;
            }
            catch (Exception problem) when (attempt <= Attempts && problem is not OperationCanceledException && !problem.IsDatabaseAway())
            {
                // Somebody works on one of the cases in the same moment: look at them as they are left. Or one of them
                // cannot be derived: then the others are done one by one.
                change.Restore(before);
                attempt = problem is DbUpdateConcurrencyException ? attempt : Attempts;
            }
        }
    }
}
