using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

/// <summary>Working days as one counts them on fingers: one day after the other, nothing remembered, nothing clever.</summary>
internal sealed class NaiveCalendar(IReadOnlyList<CalendarDay> named)
{
    public bool Works(DateOnly day)
    {
        foreach (var n in named)
        {
            if (n.Day == day)
            {
                return n.IsWorkingDay;
            }
        }

        return day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;
    }

    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += Works(day) ? 1 : 0;
        }

        return count;
    }

    public DateOnly Add(DateOnly day, int n, IReadOnlyList<Pause> pauses)
    {
        for (var counted = 0; counted < n;)
        {
            day = day.AddDays(1);
            counted += Works(day) && !IsPaused(day, pauses) ? 1 : 0;
        }

        return day;
    }

    public static List<DateOnly> Where(DateOnly after, DateOnly upTo, Func<DateOnly, bool> holds)
    {
        var days = new List<DateOnly>();
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            if (holds(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    public static bool IsPaused(DateOnly day, IReadOnlyList<Pause> pauses) => pauses.Any(p => day > p.From && !(day > p.To));

    /// <summary>The same day so many months on, or the last the month has.</summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var (year, month) = (day.Year, day.Month);
        for (var i = 0; i < months; i++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        var isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        var longest = month switch { 2 => isLeap ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

        return new DateOnly(year, month, day.Day > longest ? longest : day.Day);
    }
}
