using System.Globalization;

namespace ProposalDesk.Core.Organisation;

public static class StatutoryKindWords
{
    public static string Label(this StatutoryKind kind) => kind switch
    {
        StatutoryKind.WorkPlan => "办理工作方案",
        StatutoryKind.MidYearReport => "年中办理情况",
        StatutoryKind.AnnualReport => "全年办理情况",
    };

    /// <summary>Its page, from the root of the application.</summary>
    public static string Place(this StatutoryKind kind, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/submissions/{year}/{kind}");
}
