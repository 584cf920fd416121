namespace ProposalDesk.Core.Organisation;

/// <summary>类别: who sent the case, and which words go with it (domain.md §2).</summary>
public enum ProposalKind
{
    /// <summary>政协提案</summary>
    CppccProposal,

    /// <summary>人大代表建议</summary>
    DeputySuggestion,
}
