namespace ProposalDesk.Core.Reviews;

/// <summary>What the clerk records of the task force's meeting.</summary>
/// <param name="HeldOn">Day of the meeting.</param>
public sealed record CollectiveMinutes(DateOnly? HeldOn, string Present, string Text);
