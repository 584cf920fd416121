namespace ProposalDesk.Core.Proposals;

public enum AssignmentStatus
{
    /// <summary>待签收</summary>
    Pending,

    /// <summary>已签收</summary>
    Accepted,

    /// <summary>已退回</summary>
    Refused,

    /// <summary>已改派: replaced by a later assignment.</summary>
    Replaced,
}
