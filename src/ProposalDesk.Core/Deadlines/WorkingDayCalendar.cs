namespace ProposalDesk.Core.Deadlines;

/// <summary>Working days in China: Monday to Friday, but for the days the yearly notice names (domain.md §5).</summary>
public sealed class WorkingDayCalendar(IEnumerable<CalendarDay> exceptions)
{
    private readonly Dictionary<DateOnly, bool> _exceptions = exceptions.ToDictionary(d => d.Day, d => d.IsWorkingDay);

    public bool IsWorkingDay(DateOnly day) =>
        _exceptions.TryGetValue(day, out var working) ? working : !IsWeekend(day);

    /// <summary>The n-th working day after <paramref name="day"/>, which itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        while (n > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                n--;
            }
        }

        return day;
    }

    /// <summary>The day to work towards when the date itself is a day off.</summary>
    public DateOnly LastWorkingDayUpTo(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when none.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        // Whole weeks have five plain working days; the rest and the named days are looked at one by one.
        var days = to.DayNumber - from.DayNumber;
        var count = days / 7 * 5;
        for (var day = to.AddDays(1 - (days % 7)); day <= to; day = day.AddDays(1))
        {
            count += IsWeekend(day) ? 0 : 1;
        }

        foreach (var (day, isWorking) in _exceptions)
        {
            if (day > from && day <= to && isWorking == IsWeekend(day))
            {
                count += isWorking ? 1 : -1;
            }
        }

        return count;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
