using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ChaserAnswer;

/// <summary>答复催办: when it will be done, and why not yet.</summary>
[Route("proposals/{id:long}/chaser-answer")]
public sealed class ChaserAnswerController(CaseGuard guard, AnswerChaser answer) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AnswerChaser);

        return asked.IsGranted
            ? View(new ChaserAnswerForm { Version = asked.Proposal.Version, Proposal = asked.Proposal })
            : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, ChaserAnswerForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.AnswerChaser);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var said = "";
        if (ModelState.IsValid && await TryAsync(async () => said = await answer.ExecuteAsync(form.ToCommand(id), Me, ct)))
        {
            Notice(said);

            return LocalRedirect(Url.ForCase(id));
        }

        form.Proposal = asked.Proposal;

        return View(form);
    }
}
