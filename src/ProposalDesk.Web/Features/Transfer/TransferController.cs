using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Transfer;

/// <summary>申请改办, and the referring office's answer on the same address while a request waits.</summary>
[Route("proposals/{id:long}/transfer")]
public sealed class TransferController(
    CaseGuard guard, AskForTransfer ask, RecordTransferGranted grant, RecordTransferRefused refuse, TransferPageQuery page) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.RequestTransfer, ProposalStep.GrantTransfer);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return asked.Offers(ProposalStep.GrantTransfer)
            ? await ShowAsync(new DecisionForm { Version = asked.Proposal.Version, DecidedOn = Me.Today }, asked.Proposal, ct)
            : await ShowAsync(new TransferForm { Version = asked.Proposal.Version }, asked.Proposal, ct);
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, TransferForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.RequestTransfer);

        return !asked.IsGranted ? asked.Refusal
            : await DoneAsync(id, () => ask.ExecuteAsync(new(id, form.ProposedUnit, form.Reason, form.Version), Me, ct))
                ?? await ShowAsync(form, asked.Proposal, ct);
    }

    [HttpPost("decision")]
    public async Task<IActionResult> Decide(long id, DecisionForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.GrantTransfer, ProposalStep.RefuseTransfer);

        return !asked.IsGranted ? asked.Refusal
            : await DoneAsync(id, () => form.Do == "grant"
                ? grant.ExecuteAsync(new(id, form.DecidedOn, form.Note, form.Version), Me, ct)
                : refuse.ExecuteAsync(new(id, form.DecidedOn, form.Note, form.NewDueOn, form.Version), Me, ct))
                ?? await ShowAsync(form, asked.Proposal, ct);
    }

    private async Task<IActionResult?> DoneAsync(long id, Func<Task<string>> useCase)
    {
        var happened = "";
        if (!ModelState.IsValid || !await TryAsync(async () => happened = await useCase()))
        {
            return null;
        }

        Notice(happened);
        return Redirect(Url.ForCase(id));
    }

    private async Task<IActionResult> ShowAsync(TransferForm form, Proposal proposal, CancellationToken ct)
    {
        form.Page = await page.RunAsync(proposal, Me.Today, ct);
        return View("Edit", form);
    }

    private async Task<IActionResult> ShowAsync(DecisionForm form, Proposal proposal, CancellationToken ct)
    {
        form.Page = await page.RunAsync(proposal, Me.Today, ct);
        return View("Decide", form);
    }
}
