using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.StandIns;

/// <summary>Everybody's stand-ins, for the administrator.</summary>
[Route("administration/stand-ins")]
[Authorize(Policies.Administer)]
public sealed class AllStandInsController(StandInsQuery query, NameStandIn name, ConfirmStandIn confirm, RevokeStandIn revoke)
    : StandInsController(query, name, confirm, revoke)
{
    protected override bool IsForAll => true;

    public override ViewResult View(string? viewName, object? model) => base.View("/Features/StandIns/Index.cshtml", model);
}
