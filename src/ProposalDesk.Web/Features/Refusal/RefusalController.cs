using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Acceptance;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Refusal;

/// <summary>退回分派: back to the clerk, with a reason and a better section.</summary>
[Route("proposals/{id:long}/refusal")]
public sealed class RefusalController(CaseGuard guard, RefuseAssignment refuse, PeopleQuery people) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Refuse);

        return asked.IsGranted ? await FormAsync(new RefusalForm { Version = asked.Proposal.Version }, asked.Proposal, ct) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, RefusalForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Refuse);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(
            async () => happened = await refuse.ExecuteAsync(new(id, form.Reason, form.BetterSectionId, form.Version), Me, ct)))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        return await FormAsync(form, asked.Proposal, ct);
    }

    private async Task<IActionResult> FormAsync(RefusalForm form, Proposal proposal, CancellationToken ct)
    {
        form.Proposal = proposal;
        form.Sections = await people.OtherSectionsAsync([proposal.LeadSectionId ?? 0], ct);

        return View("Edit", form);
    }
}
