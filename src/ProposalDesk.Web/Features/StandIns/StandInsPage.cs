using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.StandIns;

/// <param name="IsForAll">The administrator's page with everybody's stand-ins.</param>
/// <param name="Address">Where its forms are sent.</param>
/// <param name="MayName">False for those whose role needs no stand-in.</param>
public sealed record StandInsPage(
    bool IsForAll, string Address, bool MayName, StandInForm Form, IReadOnlyList<SelectListItem> Principals,
    IReadOnlyList<SelectListItem> People,
    IReadOnlyList<StandInsPage.Row> Rows)
{
    public sealed record Row(long Id, string ForName, string ByName, string Days, string State, bool MayConfirm, bool MayRevoke);
}
