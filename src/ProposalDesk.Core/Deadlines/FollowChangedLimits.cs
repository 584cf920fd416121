using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Lets the open deadlines of a year's cases follow changed limits. A look ahead goes the same way as the change itself,
/// only that nothing is kept. Cases are taken up in pages: a hundred thousand need no more memory than a hundred.
/// </summary>
public sealed class FollowChangedLimits(DeskContext db, DeadlineDerivation derivation)
{
    private const int PageSize = 100;

    /// <summary>Which open deadlines would move.</summary>
    public Task<ShiftedDeadlines> LookAsync(HandlingYear year, IReadOnlyCollection<DeadlineKind> kinds, WorkingDayCalendar calendar,
        DateTime now, CancellationToken ct) =>
        RunAsync(year, kinds, calendar, null, now, ct);

    /// <summary>Moves them, inside the caller's transaction; forgets what the context has tracked.</summary>
    /// <param name="why">For the history of a case whose 办理时限 moves.</param>
    public Task<ShiftedDeadlines> MoveAsync(
        HandlingYear year, IReadOnlyCollection<DeadlineKind> kinds, WorkingDayCalendar calendar, string why, DateTime now,
        CancellationToken ct) =>
        RunAsync(year, kinds, calendar, why, now, ct);

    private async Task<ShiftedDeadlines> RunAsync(
        HandlingYear year, IReadOnlyCollection<DeadlineKind> kinds, WorkingDayCalendar calendar, string? why, DateTime now,
        CancellationToken ct)
    {
        var shifts = new ShiftedDeadlines();
        for (long after = 0; kinds.Count > 0;)
        {
            var ids = await PageAsync(year.Id, [.. kinds], now.ToBeijingDate(), after, ct);
            if (ids.Count == 0)
            {
                break;
            }

            after = ids[^1];
            foreach (var shift in why is null
                ? await derivation.LookAsync(ids, year, calendar, now, ct, p => p.FollowLimits(year, "", now))
                : await derivation.KeepAsync(ids, year, calendar, now, ct, p => p.FollowLimits(year, why, now)))
            {
                shifts.Add(shift);
            }
        }

        return shifts;
    }

    // Only cases with an open deadline of these kinds that has not passed.
    private Task<List<long>> PageAsync(long yearId, List<DeadlineKind> kinds, DateOnly today, long after, CancellationToken ct) => (
        from p in db.Proposals.AsNoTracking()
        join s in db.Sessions on p.SessionId equals s.Id
        where s.HandlingYearId == yearId && p.Id > after
            && p.Deadlines.Any(d => d.MetOn == null && d.SupersededAt == null && d.DueOn >= today && kinds.Contains(d.Kind))
        orderby p.Id
        select p.Id).Take(PageSize).ToListAsync(ct);
}
