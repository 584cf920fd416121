using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Brings the rows of a case or a yearly date in step with what its facts ask for; nothing is overwritten
/// (architecture.md).
/// </summary>
internal static class DeadlineRows
{
    /// <param name="isPaused">Which kinds stand still now.</param>
    public static void Keep(
        ICollection<Deadline> rows, IReadOnlyList<PlannedDeadline> planned, Func<DeadlineKind, bool> isPaused, DateTime now,
        long? statutoryDeadlineId = null)
    {
        var today = now.ToBeijingDate();
        var plans = planned.ToDictionary(p => p.Key);
        foreach (var row in rows.Where(d => d.IsInForce).ToList())
        {
            plans.Remove(row.Key, out var plan);
            // A yearly date whose submission, an answer whose delivery was struck out, a draft that was called back is open again;
            // that it was met stays as a row.
            var isUndone = row.MetOn is not null && plan?.MetOn != row.MetOn
                && (row.StatutoryDeadlineId is not null
                    || (row.Kind is DeadlineKind.Case or DeadlineKind.FirstDraft or DeadlineKind.Sending
                        or DeadlineKind.Forwarding && plan is not null));
            // Granted after it was met, a later date applies from the old one on (domain.md §5); nothing else makes what
            // was late be in time.
            var isExtended = row.MetOn is not null && plan is { IsGranted: true } && plan.DueOn > row.DueOn;
            if (!isUndone && !isExtended && (row.MetOn is not null || plan?.DueOn == row.DueOn || Stays(row, plan, today)))
            {
                if (plan is not null)
                {
                    row.Follow(plan, isPaused(row.Kind));
                }
            }
            else
            {
                row.Supersede(now, plan is null ? null : Add(plan));
            }
        }

        foreach (var plan in plans.Values)
        {
            Add(plan);
        }

        Deadline Add(PlannedDeadline plan)
        {
            var added = Deadline.Of(plan, statutoryDeadlineId);
            added.Follow(plan, isPaused(plan.Kind));
            rows.Add(added);

            return added;
        }
    }

    // A limit in working days that has passed is not moved by another calendar or limit, only by a pause that has ended
    // since, and none of these makes somebody late in the past (domain.md §5). A date that pauses put off counts by them.
    private static bool Stays(Deadline row, PlannedDeadline? plan, DateOnly today) =>
        plan is not null && plan.BaseOn == row.BaseOn && (row.DueOn < today || plan.DueOn < today)
        && (row.Roll == DeadlineRoll.EndsOnWorkingDay || Math.Max(row.PausedDays, plan.PausedDays) > 0)
        && !(row.IsPaused && plan.PausedDays != row.PausedDays);
}
