using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

public static class ReportWords
{
    public static string Label(this ReportKind kind) => kind switch
    {
        ReportKind.WorkPlan => "办理工作方案",
        ReportKind.MidYear => "年中办理情况",
        ReportKind.Annual => "全年办理情况",
        ReportKind.Summary => "办理情况总结",
        ReportKind.Bulletin => "办理情况通报",
    };

    public static string Label(this ReportStatus status) => status switch
    {
        ReportStatus.Draft => "起草中",
        ReportStatus.UnderReview => "审核中",
        ReportStatus.Signed => "已签发",
    };

    public static string Label(this ReportTable table) => table switch
    {
        ReportTable.ByKind => "分类别办理情况",
        ReportTable.BySection => "各科室办理情况",
        ReportTable.Cases => "承办件一览",
        ReportTable.Commitments => "承诺事项落实情况",
        ReportTable.Pace => "各科室进度和用时",
    };

    /// <summary>Goes out under a number; the public summary is a plain paper (domain.md §8).</summary>
    public static bool IsNumbered(this ReportKind kind) => kind != ReportKind.Summary;

    /// <summary>The yearly date that is met by submitting it; null for summary and bulletin.</summary>
    public static StatutoryKind? Owed(this ReportKind kind) => kind switch
    {
        ReportKind.WorkPlan => StatutoryKind.WorkPlan,
        ReportKind.MidYear => StatutoryKind.MidYearReport,
        ReportKind.Annual => StatutoryKind.AnnualReport,
        ReportKind.Summary or ReportKind.Bulletin => null,
    };

    /// <summary>The report that a yearly date waits for.</summary>
    public static ReportKind Report(this StatutoryKind kind) => kind switch
    {
        StatutoryKind.WorkPlan => ReportKind.WorkPlan,
        StatutoryKind.MidYearReport => ReportKind.MidYear,
        StatutoryKind.AnnualReport => ReportKind.Annual,
    };
}
