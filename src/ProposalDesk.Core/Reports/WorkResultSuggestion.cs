namespace ProposalDesk.Core.Reports;

/// <summary>Something on record that may become a result, once a person has gone over it.</summary>
/// <param name="Key">Names what it is taken from.</param>
/// <param name="Source">The same in words.</param>
public sealed record WorkResultSuggestion(string Key, string Source, long ProposalId, WorkResultEntry Entry);
