using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Which rung of its ladder a deadline has reached on a day (domain.md §6).</summary>
public static class ReminderLadder
{
    /// <summary>Only the newest rung: whoever was away for days is told once, not once for each day.</summary>
    /// <param name="chasers">How often it was chased already; the next one is counted on from there.</param>
    /// <param name="chasedOn">When last; null before the first.</param>
    public static ReminderStage? Reached(
        DateOnly dueOn, DateOnly today, ReminderRule rule, WorkingDayCalendar calendar, int chasers = 0, DateOnly? chasedOn = null)
    {
        if (today > dueOn && calendar.WorkingDaysBetween(chasedOn ?? dueOn, today) >= Math.Max(1, rule.RepeatWorkingDays))
        {
            return new ReminderStage(string.Create(CultureInfo.InvariantCulture, $"late:{chasers + 1}"), chasers + 1);
        }

        if (chasedOn is not null)
        {
            return null;
        }

        // A date on a day off is worked for up to the last working day before it (domain.md §5).
        var left = Math.Max(0, calendar.LastWorkingDayUpTo(dueOn).DayNumber - today.DayNumber);

        return rule.Days.Where(d => d >= left).Select(d => (int?)d).LastOrDefault() is { } days
            ? new ReminderStage(string.Create(CultureInfo.InvariantCulture, $"before:{days}"), 0)
            : null;
    }
}
