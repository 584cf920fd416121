using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Notice;

/// <summary>督办单: issued by a leader, answered by the section, closed by a leader; one address, the step that is next.</summary>
[Route("proposals/{id:long}/notice")]
public sealed class NoticeController(
    CaseGuard guard, NoticePageQuery query, IssueSupervisionNotice issue, AnswerSupervisionNotice answer, CloseSupervisionNotice close)
        : AppController
{
    private static readonly ProposalStep[] _steps = [ProposalStep.AnswerNotice, ProposalStep.CloseNotice, ProposalStep.IssueNotice];

    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, _steps);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var page = await query.RunAsync(asked.Proposal, _steps.First(asked.Offers), Me.Today, ct);

        return View(new NoticeForm { Version = asked.Proposal.Version, Late = page.Late, Page = page });
    }

    [HttpPost("")]
    public Task<IActionResult> Issue(long id, NoticeForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.IssueNotice, form, () => issue.ExecuteAsync(new(id, form.Late, form.Demand, form.DueOn, form.Version), Me, ct),
        ct);

    [HttpPost("answer")]
    public Task<IActionResult> Answer(long id, NoticeForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.AnswerNotice, form,
        () => answer.ExecuteAsync(new(id, form.Answer, form.Measures, form.NewDate, form.Version), Me, ct), ct);

    [HttpPost("closing")]
    public Task<IActionResult> Close(long id, NoticeForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.CloseNotice, form, async () =>
        {
            await close.ExecuteAsync(new(id, form.Note, form.Version), Me, ct);

            return "督办单已销号。";
        }, ct);

    private async Task<IActionResult> StepAsync(
        long id, ProposalStep step, NoticeForm form, Func<Task<string>> useCase, CancellationToken ct)
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

            return LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(asked.Proposal, step, Me.Today, ct);

        return View("Edit", form);
    }
}
