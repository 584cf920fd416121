namespace ProposalDesk.Core.Deadlines;

/// <summary>A deadline as the facts of a case ask for it.</summary>
public sealed record PlannedDeadline(
    DeadlineKind Kind, string Key, DateOnly BaseOn, int Amount, DeadlineUnit Unit, DateOnly DueOn, string Why, DateOnly? MetOn);
