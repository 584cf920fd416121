namespace ProposalDesk.Core.Documents;

/// <summary>Documents that take a number, each kind from its own series.</summary>
public enum NumberedKind
{
    /// <summary>答复函, 更正函</summary>
    Reply,

    /// <summary>协办意见</summary>
    AssistingOpinion,

    /// <summary>督办单</summary>
    Notice,

    /// <summary>工作方案、汇报、总结、通报</summary>
    Report,
}
