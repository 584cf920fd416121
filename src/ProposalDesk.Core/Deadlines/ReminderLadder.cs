using System.Globalization;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Which rung a deadline has reached on a day (domain.md §6). Only the newest: whoever was away for days is told once, not
/// once for each day.
/// </summary>
public static class ReminderLadder
{
    private const int Week = 5;
    private const int LeaderFrom = 3;

    /// <summary>Before the date and on it: so many days ahead as the year says, as far as there was that much time at all.</summary>
    /// <returns>Its key, e.g. before:7.</returns>
    public static string? Before(DateOnly baseOn, DateOnly dueOn, DateOnly today, IEnumerable<int> daysAhead, WorkingDayCalendar calendar)
    {
        // A date on a day off is worked for up to the last working day before it (domain.md §5).
        var workedFor = calendar.LastWorkingDayUpTo(dueOn);
        var left = Math.Max(0, workedFor.DayNumber - today.DayNumber);

        return today <= dueOn && daysAhead.Where(d => d >= left && (d == 0 || d < workedFor.DayNumber - baseOn.DayNumber))
            .Select(d => (int?)d).Min() is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"before:{days}")
            : null;
    }

    /// <summary>After the date: on working day 1, 3, 5 and then weekly; leaders from day 3 weekly; the Director on day 1.</summary>
    /// <param name="toldOn">When they were last told since the date; null before the first time.</param>
    /// <returns>Its key, e.g. Acting:3.</returns>
    public static string? Late(ReminderTo to, DateOnly dueOn, DateOnly today, DateOnly? toldOn, WorkingDayCalendar calendar)
    {
        var rung = RungAt(to, calendar.WorkingDaysBetween(dueOn, today));

        return rung > (toldOn is { } day && day > dueOn ? RungAt(to, calendar.WorkingDaysBetween(dueOn, day)) : 0)
            ? string.Create(CultureInfo.InvariantCulture, $"{to}:{rung}")
            : null;
    }

    // The last working day up to this one on which it is their turn; 0 before the first.
    private static int RungAt(ReminderTo to, int daysLate) => to switch
    {
        ReminderTo.Acting or ReminderTo.Office when daysLate >= Week => daysLate - (daysLate % Week),
        ReminderTo.Acting or ReminderTo.Office => daysLate >= 3 ? 3 : Math.Min(daysLate, 1),
        ReminderTo.Leader or ReminderTo.OfficeLeader => daysLate < LeaderFrom ? 0 : daysLate - ((daysLate - LeaderFrom) % Week),
        ReminderTo.Director => Math.Min(daysLate, 1),
    };
}
