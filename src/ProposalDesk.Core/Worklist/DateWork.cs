using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Worklist;

/// <summary>
/// What of a yearly date waits for whom: the clerk submits to everybody who has not had it yet, from the first reminder on.
/// </summary>
public static class DateWork
{
    /// <param name="date">With its submissions.</param>
    /// <param name="year">With its reminders.</param>
    public static IEnumerable<PlannedWork> Of(StatutoryDeadline date, HandlingYear year)
    {
        // What had passed before the year was opened here is nobody's to do any more.
        if (date.MetOn is not null || year.IsOlderThanYear(date.DueOn))
        {
            yield break;
        }

        var ahead = year.ReminderRules.FirstOrDefault(r => r.Kind == DeadlineKind.Statutory)?.Days.DefaultIfEmpty(0).Max() ?? 0;

        yield return new(
            "Submit", null, $"待向{string.Join("、", date.StillMissing)}报送：{date.DueOn.InShort()}前", "登记报送", WorkHolder.Clerk, date.DueOn,
            new(DeadlineKind.Statutory, date.DueOn))
        { ShownFrom = date.DueOn.AddDays(-ahead) };
    }
}
