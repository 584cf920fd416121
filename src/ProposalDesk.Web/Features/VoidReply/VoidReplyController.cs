using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.VoidReply;

/// <summary>作废 of a signed letter before it is sent.</summary>
[Route("proposals/{id:long}/void")]
public sealed class VoidReplyController(CaseGuard guard) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.VoidReply);
        return asked.IsGranted ? Screen(asked.Proposal, new VoidForm { Version = asked.Proposal.Version }) : asked.Refusal;
    }

    [AskAgain]
    [HttpPost("")]
    public async Task<IActionResult> Void(long id, VoidForm form, [FromServices] VoidSignedReply voidReply, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.VoidReply);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid
            && await TryAsync(async () =>
                Notice($"{await voidReply.ExecuteAsync(form.ToCommand(id), Me, ct)}已作废，文号保留在文号登记簿中。原文已转承办人{asked.Proposal.HandlerName}修改。"))
            ? LocalRedirect(StepUrls.PathOf(null, id))
            : Screen(asked.Proposal, form);
    }

    private ViewResult Screen(Proposal proposal, VoidForm form) => View("Show", new VoidScreen(proposal, proposal.SignedReply!, form));
}
