namespace ProposalDesk.Core.Proposals;

/// <summary>Where a case stands (domain.md §3). Stored as text: never compare with &lt;.</summary>
public enum ProposalStatus
{
    /// <summary>待分派</summary>
    Received,

    /// <summary>申请改办中</summary>
    TransferPending,

    /// <summary>待签收</summary>
    Assigned,

    /// <summary>办理中</summary>
    InHandling,

    /// <summary>审核中</summary>
    UnderReview,

    /// <summary>待送达</summary>
    Signed,

    /// <summary>等待评价</summary>
    AwaitingFeedback,

    /// <summary>办结</summary>
    Closed,

    /// <summary>已改办</summary>
    Transferred,

    /// <summary>已撤案</summary>
    Withdrawn,
}
