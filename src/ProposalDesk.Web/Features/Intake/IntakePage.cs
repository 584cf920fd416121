using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>What the registration form offers to choose from.</summary>
/// <param name="Existing">The case that already has this number, if there is one.</param>
/// <param name="CaseMonths">Months from referral where no date is given, for lead and split cases.</param>
public sealed record IntakePage(
    IReadOnlyList<SelectListItem> Sessions,
    IReadOnlyList<SelectListItem> Leaders,
    IReadOnlyList<string> Themes,
    IntakePage.ExistingCase? Existing,
    int CaseMonths,
    int AssistingMonths,
    IReadOnlyList<string> SuggestedThemes)
{
    public sealed record ExistingCase(long Id, string Title);
}
