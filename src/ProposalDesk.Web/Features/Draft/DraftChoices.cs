using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>The lists of the draft page.</summary>
public static class DraftChoices
{
    public static IEnumerable<SelectListItem> Adoptions =>
        Enum.GetValues<Adoption>().Select(a => new SelectListItem(a.Label(), a.ToString()));

    public static IEnumerable<SelectListItem> Disclosures =>
        Enum.GetValues<Disclosure>().Select(d => new SelectListItem(d.Label(), d.ToString()));
}
