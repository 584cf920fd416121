using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Chase;

/// <summary>催办 by clerk or leader.</summary>
[Route("proposals/{id:long}/chase")]
public sealed class ChaseController(CaseGuard guard, ChasePageQuery query, ChaseByHand chase) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Chase);

        return asked.IsGranted
            ? View(new ChaseForm { Version = asked.Proposal.Version, Page = await query.RunAsync(asked.Proposal, ct) })
            : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, ChaseForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Chase);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var said = "";
        if (ModelState.IsValid && await TryAsync(async () => said = await chase.ExecuteAsync(form.ToCommand(id), Me, ct)))
        {
            Notice(said);

            return LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(asked.Proposal, ct);

        return View(form);
    }
}
