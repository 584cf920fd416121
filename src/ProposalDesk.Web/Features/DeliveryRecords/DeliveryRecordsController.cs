using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.DeliveryRecords;

/// <summary>送达记录: look at what is recorded, and strike out what is wrong with a reason.</summary>
[Route("proposals/{id:long}/delivery-records")]
public sealed class DeliveryRecordsController(CaseGuard guard, DeliveryRecordsQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.StrikeOutDelivery);
        return asked.IsGranted ? View(await query.RunAsync(asked.Proposal, ct)) : asked.Refusal;
    }

    [HttpGet("{letter:int}/{order:int}")]
    public async Task<IActionResult> StrikeOut(long id, int letter, int order, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.StrikeOutDelivery);
        return asked.IsGranted
            ? await ScreenAsync(asked.Proposal, letter, order, new StrikeOutForm { Version = asked.Proposal.Version }, ct)
            : asked.Refusal;
    }

    [HttpPost("{letter:int}/{order:int}")]
    public async Task<IActionResult> StrikeOut(
        long id, int letter, int order, StrikeOutForm form, [FromServices] StrikeOutDelivery strikeOut, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.StrikeOutDelivery);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid
            && await TryAsync(async () => Notice(await strikeOut.ExecuteAsync(form.ToCommand(id, letter, order), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(ProposalStep.Send, id))
            : await ScreenAsync(asked.Proposal, letter, order, form, ct);
    }

    private async Task<IActionResult> ScreenAsync(Proposal proposal, int letter, int order, StrikeOutForm form, CancellationToken ct)
    {
        var page = await query.RunAsync(proposal, ct);
        return page.Records.FirstOrDefault(r => r.Letter == letter && r.Order == order) is { } record
            ? View("StrikeOut", new StrikeOutScreen(page, record, form))
            : NotFound();
    }
}
