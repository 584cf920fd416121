namespace ProposalDesk.Core.Reviews;

public enum ReviewVerdict
{
    Pending,

    /// <summary>同意</summary>
    Agreed,

    /// <summary>退回修改</summary>
    Returned,
}
