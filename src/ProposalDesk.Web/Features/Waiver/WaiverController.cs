using System.Globalization;
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
    public Task<IActionResult> Edit(long id, WaiverForm form, CancellationToken ct) =>
        DecideAsync(id, ProposalStep.WaiveConsultation, form, () => waive.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct),
            "已同意{0}本轮免于沟通，理由记入办理经过。", ct);

    [HttpPost("refusal")]
    public Task<IActionResult> Refuse(long id, WaiverForm form, [FromServices] RefuseWaiver refuse, CancellationToken ct) =>
        DecideAsync(id, ProposalStep.RefuseWaiver, form, () => refuse.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct),
            "没有同意{0}本轮免于沟通，已告知承办人。", ct);

    private async Task<IActionResult> DecideAsync(
        long id, ProposalStep step, WaiverForm form, Func<Task> decide, string sentence, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, step);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(decide))
        {
            Notice(string.Format(CultureInfo.InvariantCulture, sentence, asked.Proposal.NumberInWords));

            return LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(id, ct);

        return View(nameof(Edit), form);
    }
}
