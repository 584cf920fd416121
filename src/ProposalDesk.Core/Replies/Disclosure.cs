namespace ProposalDesk.Core.Replies;

/// <summary>公开属性 (domain.md §4).</summary>
public enum Disclosure
{
    /// <summary>主动公开</summary>
    Public,

    /// <summary>依申请公开</summary>
    OnRequest,

    /// <summary>不予公开: with a reason.</summary>
    NotPublic,
}
