namespace ProposalDesk.Core.Reports;

/// <summary>What a result tells of.</summary>
public enum WorkResultKind
{
    /// <summary>成效: something done.</summary>
    Result,

    /// <summary>协商座谈会</summary>
    Meeting,

    /// <summary>回访, after the answer.</summary>
    Visit,
}
