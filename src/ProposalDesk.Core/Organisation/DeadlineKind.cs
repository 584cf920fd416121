namespace ProposalDesk.Core.Organisation;

/// <summary>Which clock a deadline row belongs to (domain.md §5).</summary>
public enum DeadlineKind
{
    /// <summary>办理时限 of the case or of a further round.</summary>
    Case,

    /// <summary>签收</summary>
    Acceptance,

    /// <summary>首次联系</summary>
    FirstContact,

    /// <summary>科室意见</summary>
    SectionOpinion,

    /// <summary>内部完成时限, set at assignment.</summary>
    Internal,

    /// <summary>初稿</summary>
    FirstDraft,

    /// <summary>审核</summary>
    ReviewStep,

    /// <summary>评价</summary>
    Feedback,

    /// <summary>承诺事项, watched after the case is closed too.</summary>
    Commitment,

    /// <summary>督办单 to be answered.</summary>
    Supervision,

    /// <summary>分派, by the office from receipt.</summary>
    Assigning,

    /// <summary>送达, by the office from the signature.</summary>
    Sending,

    /// <summary>转送 of a returned sheet, by the office.</summary>
    Forwarding,

    /// <summary>催问 after a request that the referring office has not answered, again and again.</summary>
    AskingAfter,

    /// <summary>报送时限 of the year; belongs to no case.</summary>
    Statutory,
}
