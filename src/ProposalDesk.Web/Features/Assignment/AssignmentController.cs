using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Assignment;

/// <summary>分派、改派 and, after two refusals, the deputy's 裁定.</summary>
[Route("proposals/{id:long}/assignment")]
public sealed class AssignmentController(CaseGuard guard, AssignProposal assign, AssignmentPageQuery page) : AppController
{
    private static readonly ProposalStep[] _steps = [ProposalStep.Assign, ProposalStep.DecideAssignment, ProposalStep.Reassign];

    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, _steps);

        return asked.IsGranted ? View(await page.OpenAsync(asked.Proposal, Me.Today, ct)) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, AssignmentForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, _steps);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(async () => happened = await assign.ExecuteAsync(form.ToCommand(id), Me, ct)))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        return View(await page.RunAsync(form, asked.Proposal, ct));
    }
}
