using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Waiver;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.WaiverRequest;

/// <summary>申请免于沟通: by the handler, for the Director to decide.</summary>
[Route("proposals/{id:long}/waiver-request")]
public sealed class WaiverRequestController(CaseGuard guard, WaiverQuery query, AskWaiver ask) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AskWaiver);
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
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AskWaiver);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => ask.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct)))
        {
            Notice($"已为{asked.Proposal.NumberInWords}申请本轮免于沟通，由主要领导决定。");

            return LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(id, ct);

        return View(form);
    }
}
