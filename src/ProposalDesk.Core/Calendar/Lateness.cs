using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>How late something is, in working days and in words.</summary>
public static class Lateness
{
    /// <summary>迟2个工作日: how late something was done; said for ever.</summary>
    public static string Of(DateOnly dueOn, DateOnly on, WorkingDayCalendar calendar) => $"迟{Days(calendar.WorkingDaysBetween(dueOn, on))}";

    /// <summary>已逾期2个工作日（原定4月8日）: how late something is by now.</summary>
    public static string ByNow(DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar) =>
        $"已逾期{Days(calendar.WorkingDaysBetween(dueOn, today))}（原定{dueOn.InShort()}）";

    /// <summary>On a day off after the date no working day has been lost yet.</summary>
    public static string Days(int n) => n == 0 ? "不足1个工作日" : string.Create(CultureInfo.InvariantCulture, $"{n}个工作日");
}
