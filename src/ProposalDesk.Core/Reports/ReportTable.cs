namespace ProposalDesk.Core.Reports;

/// <summary>Tables a report can hold; their rows come from live data until the report is signed.</summary>
public enum ReportTable
{
    /// <summary>分类别办理情况: proposals, suggestions, both.</summary>
    ByKind,

    /// <summary>各科室办理情况</summary>
    BySection,

    /// <summary>承办件一览</summary>
    Cases,

    /// <summary>承诺事项落实情况</summary>
    Commitments,

    /// <summary>各科室进度和用时, as in 调度分析.</summary>
    Pace,
}
