
namespace ProposalDesk.Core.Deadlines;

public enum DeadlineUnit
{
    /// <summary>A date that somebody set.</summary>
    FixedDate,

    WorkingDay,

    CalendarDay,

    Month,
}
