using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Opinion;

/// <summary>科室意见 of an assisting section for the lead section's draft.</summary>
[Route("proposals/{id:long}/opinion")]
public sealed class OpinionController(CaseGuard guard, OpinionQuery query, WriteSectionOpinion write) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.WriteSectionOpinion);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return await query.RunAsync(id, Me, ct) is { } page
            ? View(new OpinionForm { Page = page, Version = page.Version, AssignmentId = page.AssignmentId, Opinion = page.Opinion })
            : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, OpinionForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.WriteSectionOpinion);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => write.ExecuteAsync(new(id, form.Version, form.AssignmentId, form.Opinion), Me, ct)))
        {
            Notice($"科室意见已交给{asked.Proposal.LeadSectionName}，承办人{asked.Proposal.HandlerName}起草时会看到。");

            return LocalRedirect(Url.ForCase(id));
        }

        if (await query.RunAsync(id, Me, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        return View(form);
    }
}
