namespace ProposalDesk.Core.Reports;

/// <summary>Where a report stands.</summary>
public enum ReportStatus
{
    /// <summary>起草中</summary>
    Draft,

    /// <summary>审核中</summary>
    UnderReview,

    /// <summary>已签发: frozen, nothing changes any more.</summary>
    Signed,
}
