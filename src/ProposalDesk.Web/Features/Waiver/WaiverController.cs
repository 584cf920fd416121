using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Waiver;

/// <summary>免于沟通: the Director's decision, with a reason.</summary>
[Route("proposals/{id:long}/waiver")]
public sealed class WaiverController(CaseGuard guard, WaiverQuery query, WaiveConsultation waive) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.WaiveConsultation);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var page = await query.RunAsync(id, ct);

        return View(new WaiverForm { Page = page, Version = page.Version });
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, WaiverForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.WaiveConsultation);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => waive.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct)))
        {
            Notice($"已同意{asked.Proposal.NumberInWords}本轮免于沟通，理由记入办理经过。");

            return LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(id, ct);

        return View(form);
    }
}
