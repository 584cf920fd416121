namespace ProposalDesk.Core.DailyWork;

/// <summary>One place at which the records are no longer what the desk wrote.</summary>
/// <param name="Sentence">Which row, and what was done to it.</param>
public sealed record RecordBreak(string Sentence);
