namespace ProposalDesk.Core.Calendar;

/// <summary>What becomes of one day of the calendar; null stands for a plain day.</summary>
public sealed record DayChange(DateOnly Day, CalendarDay? Before, CalendarDay? After)
{
    public string BeforeInWords => InWords(Before);

    public string AfterInWords => InWords(After);

    private string InWords(CalendarDay? day) => day switch
    {
        null => WorkingDayCalendar.IsWeekend(Day) ? "周末" : "平常工作日",
        { IsWorkingDay: true } => $"班（{day.Holiday}）",
        _ => $"休（{day.Holiday}）",
    };
}
