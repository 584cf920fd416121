using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Keeps the basis until somebody saves another calendar, session or year. A second process on the same database
/// sees a change after a minute at most.
/// </summary>
public sealed class DeadlineBasisCache(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);
    private readonly ConditionalWeakTable<DbContext, object> _changing = [];
    private Kept? _kept;
    private int _stamp;

    public DeadlineBasis? Current => _kept is { } kept && clock.GetElapsedTime(kept.ReadAt) < _longest ? kept.DeadlineBasis : null;

    /// <summary>Raised with every change, so that what was read before a change is not kept after it.</summary>
    internal int Stamp => Volatile.Read(ref _stamp);

    internal void Forget()
    {
        Interlocked.Increment(ref _stamp);
        _kept = null;
    }

    internal void Keep(DeadlineBasis basis, int stamp)
    {
        if (stamp == Stamp)
        {
            _kept = new(basis, clock.GetTimestamp());
        }
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Watch(eventData.Context);

        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Watch(eventData.Context);

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Forget(eventData.Context);

        return base.SavedChanges(eventData, result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    private void Watch(DbContext? context)
    {
        if (context is not null && context.ChangeTracker.Entries()
            .Any(e => e.State is not EntityState.Unchanged && e.Entity is CalendarDay or CalendarYear or Session or HandlingYear))
        {
            _changing.AddOrUpdate(context, context);
        }
    }

    private void Forget(DbContext? context)
    {
        if (context is not null && _changing.Remove(context))
        {
            Forget();
        }
    }

    private sealed record Kept(DeadlineBasis DeadlineBasis, long ReadAt);
}
