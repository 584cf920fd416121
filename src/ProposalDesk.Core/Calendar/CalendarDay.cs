namespace ProposalDesk.Core.Calendar;

/// <summary>A day on which the State Council's holiday notice departs from the plain week (domain.md §5).</summary>
public sealed class CalendarDay
{
    public required DateOnly Day { get; init; }

    /// <summary>True for a make-up working weekend day (班), false for a day off (休).</summary>
    public required bool IsWorkingDay { get; init; }

    /// <summary>The holiday it belongs to, e.g. 清明节.</summary>
    public required string Holiday { get; init; }
}
