using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Replies;

/// <summary>Rings when a letter was signed.</summary>
public sealed class LetterSignal : WorkSignal;
