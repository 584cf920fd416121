namespace ProposalDesk.Core.Deadlines;

/// <summary>Brings the rows of a case or a yearly date in step with what its facts ask for; nothing is overwritten (architecture.md).</summary>
internal static class DeadlineRows
{
    /// <param name="isPaused">Which kinds stand still now.</param>
    public static void Keep(
        ICollection<Deadline> rows, IReadOnlyList<PlannedDeadline> planned, Func<DeadlineKind, bool> isPaused, DateTime now, long? statutoryDeadlineId = null)
    {
        var today = now.ToBeijingDate();
        var plans = planned.ToDictionary(p => p.Key);
        foreach (var row in rows.Where(d => d.IsInForce).ToList())
        {
            plans.Remove(row.Key, out var plan);
            // A limit in working days that has passed is not moved by another calendar or limit, only by a pause, and
            // none of these makes somebody late in the past (domain.md §5).
            var stays = (row.DueOn < today || plan?.DueOn < today) && row.Roll == DeadlineRoll.EndsOnWorkingDay
                && plan?.PausedDays == row.PausedDays && plan?.BaseOn == row.BaseOn;
            // A yearly date whose submission was struck out is open again; that it was met stays as a row.
            var isUndone = row.MetOn is not null && row.StatutoryDeadlineId is not null && plan?.MetOn != row.MetOn;
            if (!isUndone && (row.MetOn is not null || stays || plan?.DueOn == row.DueOn))
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
}
