namespace ProposalDesk.Core.Replies;

/// <summary>Where a reply stands (domain.md §3).</summary>
public enum ReplyStatus
{
    /// <summary>起草中</summary>
    Draft,

    /// <summary>审核中</summary>
    UnderReview,

    /// <summary>已签发，待送达</summary>
    Signed,

    /// <summary>已送达</summary>
    Sent,

    /// <summary>作废</summary>
    Void,
}
