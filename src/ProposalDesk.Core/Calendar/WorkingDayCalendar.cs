namespace ProposalDesk.Core.Calendar;

/// <summary>Working days in China: Monday to Friday, but for the days the yearly notice names (domain.md §5).</summary>
/// <param name="named">The days off and make-up working days of the notices.</param>
/// <param name="years">The years whose notice is in the table; of the others only weekends are known.</param>
public sealed class WorkingDayCalendar(IEnumerable<CalendarDay> named, IEnumerable<int> years)
{
    private readonly Dictionary<DateOnly, CalendarDay> _named = named.ToDictionary(d => d.Day);
    private readonly HashSet<int> _years = [.. years];

    // The days that depart from the plain week, in order, and how many working days they have given or taken by then.
    private DateOnly[]? _turned;
    private int[]? _gained;

    /// <summary>Whether the notice of that year is in the table; without it only weekends are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>The years whose notice somebody has to enter by this day: this one, and from November on the next.</summary>
    public IEnumerable<int> MissingOn(DateOnly day) => Enumerable.Range(day.Year, day.Month >= 11 ? 2 : 1).Where(y => !Knows(y));

    /// <summary>The holiday a day belongs to, as a day off or as a make-up working day; null on plain days.</summary>
    public string? HolidayOf(DateOnly day) => _named.GetValueOrDefault(day)?.Holiday;

    /// <summary>休 or 班 where the table names the day.</summary>
    public DayKind KindOf(DateOnly day) =>
        _named.TryGetValue(day, out var n) ? n.IsWorkingDay ? DayKind.Working : DayKind.Off : DayKind.Plain;

    public bool IsWorkingDay(DateOnly day) =>
        _named.TryGetValue(day, out var n) ? n.IsWorkingDay : !IsWeekend(day);

    /// <summary>The n-th working day after <paramref name="day"/>, which itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        if (n <= 0)
        {
            return day;
        }

        // As many days as are missing never lead past the day that is looked for.
        var wanted = WorkingDaysUpTo(day) + n;
        for (int missing; (missing = wanted - WorkingDaysUpTo(day)) > 0;)
        {
            day = day.AddDays(missing);
        }

        return day;
    }

    /// <summary>Counts off n working days after <paramref name="day"/>; days of a pause do not count.</summary>
    public CountedDays Count(DateOnly day, int n, IReadOnlyList<Pause> pauses)
    {
        var (off, makeUp, paused) = (new List<DateOnly>(), new List<DateOnly>(), 0);
        var start = day;
        while (n > 0)
        {
            day = day.AddDays(1);
            if (pauses.Any(p => p.Covers(day)))
            {
                paused += IsWorkingDay(day) ? 1 : 0;
            }
            else if (!IsWorkingDay(day))
            {
                off.Add(day);
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

        return new CountedDays(day, off, makeUp, paused) { Pauses = [.. pauses.Where(p => p.From < day && p.To > start && p.To > p.From)] };
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
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => to <= from ? 0 : WorkingDaysUpTo(to) - WorkingDaysUpTo(from);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // Since 1 January of the year 1, a Monday: whole weeks have five, then the named days that make it more or fewer.
    private int WorkingDaysUpTo(DateOnly day)
    {
        if (_turned is null)
        {
            Prepare();
        }

        var (weeks, rest) = Math.DivRem(day.DayNumber + 1, 7);
        var place = Array.BinarySearch(_turned!, day);

        return (weeks * 5) + Math.Min(rest, 5) + _gained![place < 0 ? ~place : place + 1];
    }

    // Two threads may both prepare; they come to the same.
    private void Prepare()
    {
        var turned = _named.Values.Where(d => d.IsWorkingDay == IsWeekend(d.Day)).OrderBy(d => d.Day).ToList();
        var gained = new int[turned.Count + 1];
        for (var i = 0; i < turned.Count; i++)
        {
            gained[i + 1] = gained[i] + (turned[i].IsWorkingDay ? 1 : -1);
        }

        _gained = gained;
        _turned = [.. turned.Select(d => d.Day)];
    }
}
