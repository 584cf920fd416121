using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.WorkResults;

/// <summary>成效库 of one year.</summary>
/// <param name="Years">All there are, newest first.</param>
/// <param name="Themes">Those in use, to choose from.</param>
/// <param name="From">What the form is filled from, in words; null for a new result.</param>
public sealed record WorkResultsPage(
    int Year, IReadOnlyList<int> Years, IReadOnlyList<WorkResult> Results, OfferedRecords Offered, IReadOnlyList<string> Themes,
    bool MayWrite, WorkResultForm Form, string? From)
{
    public string FormTitle => Form.Id is not null ? "保存修改" : Form.Key is not null ? "选入" : "登记成效";

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<WorkResultKind>().Select(k => new SelectListItem(k.Label(), k.ToString()));

    public IEnumerable<IGrouping<string, WorkResult>> ByTheme => Results.GroupBy(r => r.Theme).OrderBy(g => g.Key, StringComparer.Ordinal);
}
