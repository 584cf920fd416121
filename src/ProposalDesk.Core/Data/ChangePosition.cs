namespace ProposalDesk.Core.Data;

/// <summary>How many notes of changes there are above a floor, and the number of the newest.</summary>
public sealed record ChangePosition(int Count, long? Highest);
