using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>送达: all recipients on one page, one button.</summary>
[Route("proposals/{id:long}/delivery")]
public sealed class DeliveryController(CaseGuard guard, DeliveryQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Send);
        return asked.IsGranted ? await ScreenAsync(asked.Proposal, null, ct) : asked.Refusal;
    }

    /// <summary>First shows once more what will be recorded; with that confirmed, records it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Send(long id, DeliveryForm form, [FromServices] SendReply send, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Send);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var follows = "";
        var isSound = !form.IsBack && ModelState.IsValid && await TryAsync(async () =>
        {
            form.Spread();
            var command = await form.ToCommandAsync(id, ct);
            follows = form.IsConfirmed ? await send.ExecuteAsync(command, Me, ct) : await send.TryOutAsync(command, Me, ct);
        });
        if (isSound && form.IsConfirmed)
        {
            Notice(follows);
            return LocalRedirect(StepUrls.PathOf(null, id));
        }

        return await ScreenAsync(asked.Proposal, form, ct, isSound ? follows : null);
    }

    /// <param name="follows">What would follow; null where the form is still to be filled in.</param>
    private async Task<IActionResult> ScreenAsync(Proposal proposal, DeliveryForm? form, CancellationToken ct, string? follows = null)
    {
        if (await query.RunAsync(proposal, ct) is not { } page)
        {
            return LocalRedirect(StepUrls.PathOf(null, proposal.Id));
        }

        ModelState.Remove(nameof(DeliveryForm.IsBack));
        form ??= new DeliveryForm
        {
            Version = page.Version,
            Deliveries = [.. page.Recipients.Select(r => new DeliveryForm.Row { Order = r.Order })],
        };

        return follows is null ? View("Show", new DeliveryScreen(page, form)) : View("Confirm", new DeliveryScreen(page, form, follows));
    }
}
