using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>A limit by its name and date, with how late it is: the word 逾期 is for the outside clock alone (domain.md §5).</summary>
public static class LimitWords
{
    /// <summary>办理时限5月10日，已逾期8个工作日; 初稿时限4月1日已过3个工作日; 初稿时限4月1日 while there is time.</summary>
    public static string InWords(this DeadlineKind kind, DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var days = Lateness.Days(calendar.WorkingDaysBetween(dueOn, today));

        return $"{kind.Label()}{dueOn.InShort()}" + (dueOn >= today ? "" : kind.IsOutside() ? $"，已逾期{days}" : $"已过{days}");
    }
}
