using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// A day's work of the desk, as a function of the day: periods that ended, a check of all open cases, reminders. A day is
/// done once; interrupted, it goes on where it stopped; a server that was away does only the day it comes back on.
/// </summary>
public sealed class RunDay(
    DeskContext db, DeskClock clock, JobLeases leases, DeadlineBook deadlines, RefreshDay refresh, RecalculateDeadlines recalculate,
    CheckDeadlines check, RemindPeople remind, TellReminders tell, AskForHolidays ask)
{
    private const string Lease = "day";
    private static readonly TimeSpan _leaseLength = TimeSpan.FromMinutes(5);

    // The lease keeps processes apart, this the job and the demonstration's clock of one process.
    private static readonly SemaphoreSlim _one = new(1, 1);

    // Shorter than the lease; the next look at the day goes on with what is left.
    private static readonly TimeSpan _longestRecalculation = TimeSpan.FromMinutes(2);

    /// <returns>False when the day was done before, or another process is at it.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await leases.TryTakeAsync(Lease, _leaseLength, ct) && await DoUnderLeaseAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<bool> DoUnderLeaseAsync(CancellationToken ct)
    {
        var day = clock.Today;
        try
        {
            // Cheap, and sees what has come about since the day's work was done.
            await refresh.ExecuteAsync(ct);
            await recalculate.ExecuteAsync(_longestRecalculation, ct);

            return await DoAsync(day, ct);
        }
        finally
        {
            await leases.GiveBackAsync(Lease, CancellationToken.None);
        }
    }

    private async Task<bool> DoAsync(DateOnly day, CancellationToken ct)
    {
        var run = await db.DayRuns.SingleOrDefaultAsync(r => r.Day == day, ct);
        if (run is { FinishedAt: not null })
        {
            return false;
        }

        if (run is null)
        {
            db.DayRuns.Add(new DayRun { Day = day, StartedAt = clock.UtcNow });
        }

        await deadlines.RefreshYearsAsync(clock.UtcNow, ct);
        await db.SaveChangesAsync(ct);
        await TakeUpAsync(day, ct);
        db.ChangeTracker.Clear();
        await check.ExecuteAsync(() => leases.TryTakeAsync(Lease, _leaseLength, ct), ct);

        var reminders = await remind.ExecuteAsync(day, ct);
        var messages = await tell.ExecuteAsync(day, clock.UtcNow, ct);
        await ask.ExecuteAsync(day, clock.UtcNow, ct);

        (await db.DayRuns.SingleAsync(r => r.Day == day, ct)).Finish(reminders, messages, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return true;
    }

    // A day that was cut off after its ladders were climbed, before anybody was told: they are told today.
    private async Task TakeUpAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var cut in await db.DayRuns.Where(r => r.Day < day && r.FinishedAt == null).ToListAsync(ct))
        {
            if (!await tell.HasToldAsync(cut.Day, ct))
            {
                await db.DeadlineReminders.Where(r => r.On == cut.Day && r.ByName == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.On, day), ct);
            }

            cut.Finish(0, 0, clock.UtcNow);
            await db.SaveChangesAsync(ct);
        }
    }
}
