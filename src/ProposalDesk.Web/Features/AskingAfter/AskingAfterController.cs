using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.AskingAfter;

/// <summary>登记催问: the office asked after a transfer or extension that the referring office has not answered.</summary>
[Route("proposals/{id:long}/asking-after")]
public sealed class AskingAfterController(CaseGuard guard, AskAfterAnswer ask) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AskAfter);

        return asked.IsGranted
            ? View(new AskingAfterForm { Version = asked.Proposal.Version, AskedOn = Me.Today, Proposal = asked.Proposal })
            : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, AskingAfterForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AskAfter);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid
            && await TryAsync(async () => Notice(await ask.ExecuteAsync(new(id, form.AskedOn, form.How, form.Version), Me, ct))))
        {
            return Redirect(Url.ForCase(id));
        }

        form.Proposal = asked.Proposal;
        return View(form);
    }
}
