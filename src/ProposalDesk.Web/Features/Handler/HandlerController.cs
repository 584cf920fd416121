using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Acceptance;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Handler;

/// <summary>更换承办人; drafts and contacts stay with the case.</summary>
[Route("proposals/{id:long}/handler")]
public sealed class HandlerController(CaseGuard guard, NameAnotherHandler replace, PeopleQuery people) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.ReplaceHandler);

        return asked.IsGranted ? await FormAsync(new HandlerForm { Version = asked.Proposal.Version }, asked.Proposal, ct) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, HandlerForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.ReplaceHandler);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(
            async () => happened = await replace.ExecuteAsync(new(id, form.HandlerId, form.Reason, form.Version), Me, ct)))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        return await FormAsync(form, asked.Proposal, ct);
    }

    private async Task<IActionResult> FormAsync(HandlerForm form, Proposal proposal, CancellationToken ct)
    {
        var now = proposal.HandlerId?.ToString(CultureInfo.InvariantCulture);
        form.Proposal = proposal;
        form.People = [.. (await people.RunAsync(proposal.LeadSectionId, ct)).Where(p => p.Value != now)];

        return View("Edit", form);
    }
}
