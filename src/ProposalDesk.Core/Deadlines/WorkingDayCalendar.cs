namespace ProposalDesk.Core.Deadlines;

/// <summary>Working days in China: Monday to Friday, but for the days the yearly notice names (domain.md §5).</summary>
public sealed class WorkingDayCalendar(IEnumerable<CalendarDay> exceptions)
{
    private readonly Dictionary<DateOnly, CalendarDay> _named = exceptions.ToDictionary(d => d.Day);

    /// <summary>Whether the notice of that year is in the table; without it only weekends are known.</summary>
    public bool Knows(int year) => _named.Keys.Any(d => d.Year == year);

    /// <summary>The holiday a day belongs to, as a day off or as a make-up working day; null on plain days.</summary>
    public string? HolidayOf(DateOnly day) => _named.GetValueOrDefault(day)?.Holiday;

    public bool IsWorkingDay(DateOnly day) =>
        _named.TryGetValue(day, out var named) ? named.IsWorkingDay : !IsWeekend(day);

    /// <summary>The n-th working day after <paramref name="day"/>, which itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n) => Count(day, n, []).DueOn;

    /// <summary>Counts off n working days after <paramref name="day"/>; days of a pause do not count.</summary>
    public CountedDays Count(DateOnly day, int n, IReadOnlyList<Pause> pauses)
    {
        var (off, makeUp, paused) = (new List<DateOnly>(), new List<DateOnly>(), 0);
        while (n > 0)
        {
            day = day.AddDays(1);
            if (!IsWorkingDay(day))
            {
                off.Add(day);
            }
            else if (pauses.Any(p => p.Covers(day)))
            {
                paused++;
            }
            else
            {
                n--;
                if (IsWeekend(day))
                {
                    makeUp.Add(day);
                }
            }
        }

        return new CountedDays(day, off, makeUp, paused);
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

        foreach (var (day, named) in _named)
        {
            if (day > from && day <= to && named.IsWorkingDay == IsWeekend(day))
            {
                count += named.IsWorkingDay ? 1 : -1;
            }
        }

        return count;
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
