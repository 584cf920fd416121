using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Supplement;

/// <summary>补充答复: begins the letter on promises that were kept; it is written on the draft page.</summary>
[Route("proposals/{id:long}/supplement")]
public sealed class SupplementController(CaseGuard guard, StartSupplementaryReply start) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.IssueSupplementaryReply);

        return asked.IsGranted ? View(new SupplementForm { Version = asked.Proposal.Version, Proposal = asked.Proposal }) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, SupplementForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.IssueSupplementaryReply);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => start.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct)))
        {
            Notice("补充答复已经开始起草，请写明办到的事项，并选择新的答复类别。");

            return LocalRedirect(Url.ForStep(ProposalStep.DraftReply, id));
        }

        form.Proposal = asked.Proposal;

        return View(form);
    }
}
