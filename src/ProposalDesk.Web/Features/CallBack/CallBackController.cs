using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.CallBack;

/// <summary>撤回 of a draft in review that nobody has reviewed yet.</summary>
[Route("proposals/{id:long}/call-back")]
public sealed class CallBackController(CaseGuard guard, CallBackReply callBack) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.CallBack);

        return asked.IsGranted ? View(new CallBackScreen(asked.Proposal, asked.Proposal.Version)) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Show(long id, long version, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.CallBack);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return await TryAsync(async () => Notice(await callBack.ExecuteAsync(new(id, version), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(ProposalStep.DraftReply, id))
            : View(new CallBackScreen(asked.Proposal, version));
    }
}
