namespace ProposalDesk.Core.Worklist;

/// <summary>How rows follow what they are derived from: the one way for cases, reports and dates.</summary>
internal static class WorkRows
{
    /// <summary>Ends what no longer waits, or waits for another; adds what is new; leaves the others alone.</summary>
    /// <param name="rows">All of the subject that wait.</param>
    /// <param name="by">Whose step it is; null where time or a change of people is.</param>
    /// <param name="dateId">The yearly date; a case or a report has its rows itself.</param>
    /// <returns>How many rows were added or ended.</returns>
    public static int Keep(List<WorkItem> rows, IEnumerable<PlannedWork> work, long bureauId, string? by, DateTime now, long? dateId = null)
    {
        var planned = work.ToDictionary(w => w.Key);
        var changed = 0;
        foreach (var row in rows.Where(w => w.OpenKey is not null).ToList())
        {
            if (planned.TryGetValue(row.Key, out var plan) && plan.Holder.Key == row.Holder)
            {
                row.Follow(plan);
                planned.Remove(row.Key);
            }
            else
            {
                row.End(by, now);
                changed++;
            }
        }

        rows.AddRange(planned.Values.Select(w => WorkItem.Of(w, bureauId, now, dateId)));

        return changed + planned.Count;
    }
}
