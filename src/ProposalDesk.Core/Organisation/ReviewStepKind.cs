namespace ProposalDesk.Core.Organisation;

/// <summary>The steps of the default chain, in order (domain.md §3.7).</summary>
public enum ReviewStepKind
{
    /// <summary>科室负责人审核</summary>
    SectionHead,

    /// <summary>办公室核稿: format, disclosure, secrecy.</summary>
    Office,

    /// <summary>专班集体评议: the clerk records the minutes.</summary>
    Collective,

    /// <summary>分管领导审核, when the Director signs.</summary>
    Deputy,

    /// <summary>签发</summary>
    Signature,
}
