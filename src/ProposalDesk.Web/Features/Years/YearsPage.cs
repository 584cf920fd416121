using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Years;

/// <summary>办理年度, newest first.</summary>
/// <param name="Next">The year that can be opened, and the one whose settings it takes; null without any year.</param>
public sealed record YearsPage(IReadOnlyList<YearsPage.Row> Rows, int Next, bool IsAdministrator)
{
    public sealed record Row(
        int Year, IReadOnlyDictionary<StatutoryKind, DateOnly> Dates, DateOnly CompletionDueOn, IReadOnlyList<string> Sessions, int Cases);
}
