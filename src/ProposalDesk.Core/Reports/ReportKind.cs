namespace ProposalDesk.Core.Reports;

/// <summary>What the bureau writes about its handling (domain.md §8).</summary>
public enum ReportKind
{
    /// <summary>工作方案, with its four annexes.</summary>
    WorkPlan,

    /// <summary>年中办理情况</summary>
    MidYear,

    /// <summary>全年办理情况</summary>
    Annual,

    /// <summary>办理情况总结, for the public.</summary>
    Summary,

    /// <summary>通报, within the house.</summary>
    Bulletin,
}
