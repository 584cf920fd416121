namespace ProposalDesk.Core.Documents;

/// <summary>Rings when a letter was signed.</summary>
public sealed class LetterBell : Bell;
