using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>为什么是这一天: the lines that lead from an event to a date, so that anybody can check the sum.</summary>
public static class WhyThisDay
{
    /// <summary>A limit in working days.</summary>
    /// <param name="baseLine">What happened, e.g. 2021年3月8日分派给数据资源科.</param>
    /// <param name="limitLine">What is to be done within how long, e.g. 2个工作日内签收.</param>
    public static IReadOnlyList<string> Counted(
        string baseLine, string limitLine, DateOnly from, CountedDays counted, WorkingDayCalendar calendar)
    {
        var lines = new List<string> { baseLine, $"{limitLine}，当天不算" };
        if (counted.DaysOff.Count > 0)
        {
            lines.Add($"其间不计{string.Join("、", Stretches(counted.DaysOff, calendar))}");
        }

        lines.AddRange(counted.MakeUpDays.Select(day => $"{day.InShort()}（{Weekday(day)}）因{calendar.HolidayOf(day)}调休上班，计入"));
        if (counted.PausedDays > 0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Waits(counted.Pauses)}申请改办等待答复，暂停{counted.PausedDays}个工作日"));
        }

        lines.AddRange(UnknownYears(from, counted.DueOn, calendar));
        lines.Add($"到期日：{counted.DueOn.InWords()}（{Weekday(counted.DueOn)}）");

        return lines;
    }

    /// <summary>A date that somebody set or that a number of months gives: it does not move off a day off.</summary>
    /// <param name="from">Where months are counted from, to tell that a short month clips the date.</param>
    public static IReadOnlyList<string> Dated(
        string baseLine, string limitLine, DateOnly dueOn, WorkingDayCalendar calendar, DateOnly? from = null)
    {
        var lines = new List<string> { baseLine, $"{limitLine}，含当天" };
        if (from is { } start && start.Day > dueOn.Day)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{dueOn.Year}年{dueOn.Month}月没有{start.Day}日，按月末{dueOn.Day}日计"));
        }

        lines.Add($"到期日：{dueOn.InWords()}（{Weekday(dueOn)}）");
        if (!calendar.IsWorkingDay(dueOn))
        {
            lines.Add($"当天是{calendar.HolidayOf(dueOn) ?? "周末"}休息日，日期不顺延，请在此前最后一个工作日{calendar.LastWorkingDayUpTo(dueOn).InWords()}前完成");
        }

        lines.AddRange(UnknownYears(dueOn, dueOn, calendar));

        return lines;
    }

    /// <summary>3月9日至12日: the days on which a request waited.</summary>
    public static string Waits(IEnumerable<Pause> pauses) => string.Join("、", pauses.Select(p => Stretch(p.From.AddDays(1), p.To)));

    public static string Weekday(DateOnly day) => "周" + "日一二三四五六"[(int)day.DayOfWeek];

    // 3月13日至14日周末, 4月3日至5日清明节
    private static IEnumerable<string> Stretches(IReadOnlyList<DateOnly> days, WorkingDayCalendar calendar)
    {
        for (var i = 0; i < days.Count;)
        {
            var (first, name) = (days[i], calendar.HolidayOf(days[i]) ?? "周末");
            var last = first;
            for (i++; i < days.Count && days[i] == last.AddDays(1) && (calendar.HolidayOf(days[i]) ?? "周末") == name; i++)
            {
                last = days[i];
            }

            yield return Stretch(first, last) + name;
        }
    }

    private static string Stretch(DateOnly first, DateOnly last) => first >= last ? last.InShort()
        : first.Year == last.Year && first.Month == last.Month
        ? string.Create(CultureInfo.InvariantCulture, $"{first.InShort()}至{last.Day}日")
        : $"{first.InShort()}至{last.InShort()}";

    private static IEnumerable<string> UnknownYears(DateOnly from, DateOnly to, WorkingDayCalendar calendar) =>
        Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !calendar.Knows(year))
            .Select(year => string.Create(CultureInfo.InvariantCulture, $"{year}年的放假安排还没有录入，只按周末计算"));
}
