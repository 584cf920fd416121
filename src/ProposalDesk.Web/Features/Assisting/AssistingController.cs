using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Assisting;

/// <summary>协办科室: asked for, accepted and refused on one page, each by whose step it is.</summary>
[Route("proposals/{id:long}/assisting")]
public sealed class AssistingController(
    CaseGuard guard, AcceptAssistingAssignment accept, RefuseAssistingAssignment refuse, AddAssistingSection add, AssistingPageQuery page)
        : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(
            id, Me, ct, ProposalStep.AcceptAssisting, ProposalStep.RefuseAssisting, ProposalStep.AssignAssisting);

        return asked.IsGranted
            ? View(await page.RunAsync(new AssistingForm { Version = asked.Proposal.Version }, asked, Me, ct))
            : asked.Refusal;
    }

    [HttpPost("")]
    public Task<IActionResult> Add(long id, AssistingForm form, CancellationToken ct) => RunAsync(
        id, form, ProposalStep.AssignAssisting, () => add.ExecuteAsync(new(id, form.SectionId, form.OpinionDueOn, form.Version), Me, ct),
        ct);

    [HttpPost("acceptance")]
    public Task<IActionResult> Accept(long id, AssistingForm form, CancellationToken ct) => RunAsync(
        id, form, ProposalStep.AcceptAssisting, () => accept.ExecuteAsync(new(id, form.AssignmentId, form.HandlerId, form.Version), Me, ct),
        ct);

    [HttpPost("refusal")]
    public Task<IActionResult> Refuse(long id, AssistingForm form, CancellationToken ct) => RunAsync(
        id, form, ProposalStep.RefuseAssisting,
        () => refuse.ExecuteAsync(new(id, form.AssignmentId, form.Reason, form.BetterSectionId, form.Version), Me, ct), ct);

    private async Task<IActionResult> RunAsync(
        long id, AssistingForm form, ProposalStep step, Func<Task<string>> useCase, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, step);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(async () => happened = await useCase()))
        {
            Notice(happened);
            return Redirect(Url.ForCase(id));
        }

        return View(nameof(Edit), await page.RunAsync(form, asked, Me, ct));
    }
}
