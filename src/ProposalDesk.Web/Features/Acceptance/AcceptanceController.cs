using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Acceptance;

/// <summary>签收: the head of the lead section takes the case and names the handler.</summary>
[Route("proposals/{id:long}/acceptance")]
public sealed class AcceptanceController(CaseGuard guard, AcceptAssignment accept, PeopleQuery people) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Accept);

        return asked.IsGranted ? await FormAsync(new AcceptanceForm { Version = asked.Proposal.Version }, asked, ct) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, AcceptanceForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Accept);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid
            && await TryAsync(async () => happened = await accept.ExecuteAsync(new(id, form.HandlerId, form.Version), Me, ct)))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        return await FormAsync(form, asked, ct);
    }

    private async Task<IActionResult> FormAsync(AcceptanceForm form, GuardedCase asked, CancellationToken ct)
    {
        form.Proposal = asked.Proposal!;
        form.MayRefuse = asked.Offers(ProposalStep.Refuse);
        form.People = await people.RunAsync(form.Proposal.LeadSectionId, ct);
        if (form is { HandlerId: null, People: [var only, ..] })
        {
            form.HandlerId = long.Parse(only.Value, CultureInfo.InvariantCulture);
        }

        return View("Edit", form);
    }
}
