using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// A day's work of the desk, as a function of the day: periods that ended, a check of all open cases, reminders. A day is
/// done once; interrupted, it goes on where it stopped; a server that was away does only the day it comes back on. A part
/// that fails keeps no other one from its work; then the day counts as not done, and the next look repeats it.
/// </summary>
public sealed partial class CarryOutDailyWork(
    DeskContext db, DeskClock clock, JobLeaseBook leases, DeadlineBook deadlines, EndFeedbackPeriods refresh,
    FollowChangedCalendar recalculate,
    ReseatCases reseat, CheckDeadlines check, RemindPeople remind, TellReminders tell, AskForHolidays ask, AskForYear askForYear,
    RenewSeals renew, ForgetErasedFiles forget, TellStandIns tellStandIns, TellWeek tellWeek, CaseTroubles troubles,
    ILogger<CarryOutDailyWork> logger)
{
    private const string Lease = "day";
    private static readonly TimeSpan _leaseLength = TimeSpan.FromMinutes(5);

    // The lease keeps processes apart, this the job and the demonstration's clock of one process.
    private static readonly SemaphoreSlim _one = new(1, 1);

    // Shorter than the lease; the next look at the day goes on with what is left.
    private static readonly TimeSpan _longestRecalculation = TimeSpan.FromMinutes(2);

    private Exception? _firstProblem;

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
        _firstProblem = null;
        try
        {
            // Cheap, and sees what has come about since the day's work was done.
            await PartAsync(() => refresh.ExecuteAsync(ct));
            await PartAsync(() => reseat.ExecuteAsync(Actor.Desk(clock.UtcNow), ct, goesOn: true));
            await PartAsync(() => recalculate.ExecuteAsync(_longestRecalculation, ct));
            var isDone = await DoAsync(day, ct);
            await PartAsync(() => tellWeek.ExecuteAsync(clock.UtcNow, ct));
            await PartAsync(() => troubles.TellAsync(ct));
            if (_firstProblem is not null)
            {
                ExceptionDispatchInfo.Throw(_firstProblem);
            }

            return isDone;
        }
        finally
        {
            db.ChangeTracker.Clear();
            await leases.GiveBackAsync(Lease, CancellationToken.None);
        }
    }

    private async Task<bool> DoAsync(DateOnly day, CancellationToken ct)
    {
        var run = await db.DailyWorkRecords.SingleOrDefaultAsync(r => r.Day == day, ct);
        if (run is { FinishedAt: not null })
        {
            return false;
        }

        if (run is null)
        {
            db.DailyWorkRecords.Add(new DailyWorkRecord { Day = day, StartedAt = clock.UtcNow });
            await db.SaveChangesAsync(ct);
        }

        var (reminders, messages) = (0, 0);
        await PartAsync(async () =>
        {
            await deadlines.RefreshYearsAsync(clock.UtcNow, ct);
            await db.SaveChangesAsync(ct);
        });
        await PartAsync(() => TakeUpAsync(day, ct));
        await PartAsync(() => check.ExecuteAsync(() => leases.TryTakeAsync(Lease, _leaseLength, ct), ct));
        await PartAsync(async () => reminders = await remind.ExecuteAsync(day, ct));
        await PartAsync(async () => messages = await tell.ExecuteAsync(day, clock.UtcNow, ct));
        await PartAsync(() => ask.ExecuteAsync(day, clock.UtcNow, ct));
        await PartAsync(() => db.ForgetOldChangesAsync(TimeProvider.System.GetUtcNow().UtcDateTime, ct));
        await PartAsync(() => tellStandIns.ExecuteAsync(day, clock.UtcNow, ct));
        await PartAsync(() => forget.ExecuteAsync(ct));
        await PartAsync(() => renew.ExecuteAsync(RenewSeals.PerDay, ct));
        await PartAsync(() => askForYear.ExecuteAsync(day, clock.UtcNow, ct));
        if (_firstProblem is not null)
        {
            return false;
        }

        (await db.DailyWorkRecords.SingleAsync(r => r.Day == day, ct)).Finish(reminders, messages, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return true;
    }

    private async Task PartAsync(Func<Task> work, [CallerArgumentExpression(nameof(work))] string part = "")
    {
        db.ChangeTracker.Clear();
        try
        {
            await work();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            PartFailed(logger, problem, part);
            _firstProblem ??= problem;
        }

        db.ChangeTracker.Clear();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of the day's work failed: {Part}")]
    private static partial void PartFailed(ILogger logger, Exception problem, string part);

    // A day that was cut off after its ladders were climbed, before anybody was told: they are told today.
    private async Task TakeUpAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var cut in await db.DailyWorkRecords.Where(r => r.Day < day && r.FinishedAt == null).ToListAsync(ct))
        {
            if (!await tell.HasToldAsync(cut.Day, ct))
            {
                await db.DeadlineReminders.Where(r => r.On == cut.Day && r.ByName == null)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.On, day), ct);
                await db.Proposals.Where(p => p.ToDecideSince == cut.Day)
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.ToDecideSince, day), ct);
            }

            cut.Finish(0, 0, clock.UtcNow);
            await db.SaveChangesAsync(ct);
        }
    }
}
