using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Assignment;

/// <summary>
/// What the person who assigns looks at: the items, the sections with their load, what was refused before, and the themes
/// that earlier cases and words suggest.
/// </summary>
public sealed record AssignmentPage(
    long ProposalId,
    string NumberInWords,
    string Title,
    HandlingRole Role,
    DateOnly DueOn,
    AssignmentMoment Moment,
    IReadOnlyList<AssignmentPage.SectionRow> Sections,
    IReadOnlyList<SelectListItem> Deputies,
    IReadOnlyList<AssignmentPage.ItemRow> Items,
    IReadOnlyList<AssignmentPage.RefusalRow> Refusals,
    IReadOnlyList<string> SuggestedThemes)
{
    public IReadOnlyList<SelectListItem> SectionChoices { get; } =
        [.. Sections.OrderBy(s => s.Order)
            .Select(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    /// <param name="Why">Why it is suggested, or null.</param>
    /// <param name="OpenLead">Cases it leads that are not answered yet.</param>
    public sealed record SectionRow(long Id, string Name, int Order, string? DeputyName, int OpenLead, int OpenAssisting, string? Why)
    {
        public string Load => $"在办{OpenLead}件" + (OpenAssisting > 0 ? $"，协办{OpenAssisting}件" : "");
    }

    public sealed record ItemRow(long Id, string PrintedNumber, string Heading);

    public sealed record RefusalRow(string SectionName, DateOnly RefusedOn, string Reason, string SuggestedSectionName);
}
