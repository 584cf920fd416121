using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Correction;

/// <summary>更正函: begins the letter that corrects one already sent; it is written on the draft page.</summary>
[Route("proposals/{id:long}/correction")]
public sealed class CorrectionController(CaseGuard guard, CorrectionQuery query, StartCorrectingLetter start) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.IssueCorrectingLetter);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var page = await query.RunAsync(id, ct);

        return View(new CorrectionForm { Page = page, Version = page.Version });
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, CorrectionForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.IssueCorrectingLetter);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => start.ExecuteAsync(new(id, form.Version, form.Reason), Me, ct)))
        {
            Notice("更正函已经开始起草，请写明更正的内容。");

            return LocalRedirect(Url.ForStep(ProposalStep.DraftReply, id));
        }

        form.Page = await query.RunAsync(id, ct);

        return View(form);
    }
}
