using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Withdrawal;

/// <summary>登记撤案: the referring office took the case back.</summary>
[Route("proposals/{id:long}/withdrawal")]
public sealed class WithdrawalController(CaseGuard guard, WithdrawProposal withdraw) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Withdraw);

        return asked.IsGranted ? View(new WithdrawalForm { Version = asked.Proposal.Version, Proposal = asked.Proposal }) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, WithdrawalForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Withdraw);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid
            && await TryAsync(async () => happened = await withdraw.ExecuteAsync(new(id, form.Reason, form.Paper, form.Version), Me, ct)))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        form.Proposal = asked.Proposal;
        return View(form);
    }
}
