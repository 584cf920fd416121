using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Consultations;

namespace ProposalDesk.Web.Features.Contacts;

/// <summary>The lists of the contact form.</summary>
public static class ContactChoices
{
    public static IEnumerable<SelectListItem> Phases =>
        Enum.GetValues<ContactPhase>().Select(p => new SelectListItem(p.Label(), p.ToString()));

    public static IEnumerable<SelectListItem> Modes =>
        Enum.GetValues<ContactMode>().Select(m => new SelectListItem(m.IsFaceToFace() ? $"{m.Label()}（当面）" : m.Label(), m.ToString()));
}
