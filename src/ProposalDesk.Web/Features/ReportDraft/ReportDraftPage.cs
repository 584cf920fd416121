using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.ReportDraft;

/// <summary>What stands beside the form of a report's text.</summary>
/// <param name="Text">As it is saved.</param>
/// <param name="Values">Every live field with its value of today.</param>
public sealed record ReportDraftPage(
    long Id, string Name, long Version, ReportText Text, string SavedBy, DateTime SavedAt, IReadOnlyList<ReturnPoint> OpenPoints,
    IReadOnlyList<ReportDraftPage.Value> Values)
{
    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("一级标题", nameof(ReportBlockKind.Heading)),
        new("二级标题", nameof(ReportBlockKind.Subheading)),
        new("段落", nameof(ReportBlockKind.Paragraph)),
        new("表格", nameof(ReportBlockKind.Table)),
    ];

    public static IEnumerable<SelectListItem> Tables =>
        Enum.GetValues<ReportTable>().Select(t => new SelectListItem(t.Label(), t.ToString()));

    public sealed record Value(string Name, string Printed);
}
