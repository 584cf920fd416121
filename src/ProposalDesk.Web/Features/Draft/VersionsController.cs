using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>Every version of the draft, any two side by side; for all who may see the workings of the case.</summary>
[Route("proposals/{id:long}/draft/versions")]
public sealed class VersionsController(CaseGuard guard, VersionsQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, int? from, int? to, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ProposalAccess.MaySeeWorkings(asked.Proposal, Me) && await query.RunAsync(id, from, to, ct) is { } page
            ? View("~/Features/Draft/Versions.cshtml", page)
            : NotFound();
    }
}
