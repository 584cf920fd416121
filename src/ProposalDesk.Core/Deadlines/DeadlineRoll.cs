namespace ProposalDesk.Core.Deadlines;

/// <summary>What becomes of a deadline that falls on a day off (domain.md §5).</summary>
public enum DeadlineRoll
{
    /// <summary>It stays; the desk works towards the last working day before. Given, yearly and month-derived dates.</summary>
    KeepsItsDate,

    /// <summary>It is counted in working days and therefore ends on one.</summary>
    EndsOnWorkingDay,
}
