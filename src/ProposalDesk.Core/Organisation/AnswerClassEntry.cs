namespace ProposalDesk.Core.Organisation;

/// <summary>How one answer class is to read; its code is fixed, since letters carry it.</summary>
public sealed record AnswerClassEntry(string Code, string? Text, bool NeedsCommitment);
