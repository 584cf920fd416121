namespace ProposalDesk.Core.Proposals;

/// <summary>提案类型 (domain.md §2).</summary>
public enum AuthorshipType
{
    /// <summary>个人</summary>
    Individual,

    /// <summary>联名</summary>
    Joint,

    /// <summary>集体</summary>
    Collective,
}
