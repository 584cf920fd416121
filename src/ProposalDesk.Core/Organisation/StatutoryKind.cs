namespace ProposalDesk.Core.Organisation;

/// <summary>What the bureau owes the city government each year (domain.md §5).</summary>
public enum StatutoryKind
{
    /// <summary>办理工作方案</summary>
    WorkPlan,

    /// <summary>年中办理情况</summary>
    MidYearReport,

    /// <summary>全年办理情况</summary>
    AnnualReport,
}
