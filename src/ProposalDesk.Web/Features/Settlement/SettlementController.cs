using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Settlement;

/// <summary>登记承诺落实, also after the case is closed.</summary>
[Route("proposals/{id:long}/settlement")]
public sealed class SettlementController(CaseGuard guard, SettlementPageQuery query, SettleCommitment settle) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, long? commitment, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.SettleCommitment);

        return asked.IsGranted
            ? View(new SettlementForm
            {
                Version = asked.Proposal.Version,
                CommitmentId = commitment,
                SettledOn = Me.Today,
                Page = await query.RunAsync(asked.Proposal, ct),
            })
            : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, SettlementForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.SettleCommitment);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(async () => Notice(await settle.ExecuteAsync(await form.ToCommandAsync(id, ct), Me, ct))))
        {
            return LocalRedirect(Url.ForCase(id) + "?tab=commitments");
        }

        form.Page = await query.RunAsync(asked.Proposal, ct);

        return View(form);
    }
}
