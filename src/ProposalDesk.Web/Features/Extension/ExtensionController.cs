using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Extension;

/// <summary>延期, from the handler's request to the referring office's answer: one address, the step that is next.</summary>
[Route("proposals/{id:long}/extension")]
public sealed class ExtensionController(
    CaseGuard guard, AskForExtension ask, DecideOnExtension decide, SendExtensionRequest send, RecordExtensionAnswer answer,
    ExtensionPageQuery page) : AppController
{
    private static readonly ProposalStep[] _steps = [ProposalStep.DecideExtension, ProposalStep.SendExtension, ProposalStep.AnswerExtension,
        ProposalStep.AskExtension];

    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, _steps);

        return asked.IsGranted
            ? await ShowAsync(new ExtensionForm { Version = asked.Proposal.Version, SentOn = Me.Today, DecidedOn = Me.Today }, asked,
                _steps.First(asked.Offers), ct)
            : asked.Refusal;
    }

    [HttpPost("")]
    public Task<IActionResult> Ask(long id, ExtensionForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.AskExtension, form, () => ask.ExecuteAsync(new(id, form.NewDueOn, form.Reason, form.Version), Me, ct), ct);

    [HttpPost("decision")]
    public Task<IActionResult> Decide(long id, ExtensionForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.DecideExtension, form, () => decide.ExecuteAsync(new(id, form.Do == "yes", form.Note, form.Version), Me, ct), ct);

    [HttpPost("sending")]
    public Task<IActionResult> Send(long id, ExtensionForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.SendExtension, form, () => send.ExecuteAsync(new(id, form.SentOn, form.SentAs, form.Version), Me, ct), ct);

    [HttpPost("answer")]
    public Task<IActionResult> Answer(long id, ExtensionForm form, CancellationToken ct) => StepAsync(
        id, ProposalStep.AnswerExtension, form,
        () => answer.ExecuteAsync(new(id, form.Do == "yes", form.DecidedOn, form.GrantedUntil, form.Note, form.Version), Me, ct), ct);

    private async Task<IActionResult> StepAsync(
        long id, ProposalStep step, ExtensionForm form, Func<Task<string>> useCase, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, step);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var happened = "";
        if (!ModelState.IsValid || !await TryAsync(async () => happened = await useCase()))
        {
            return await ShowAsync(form, asked, step, ct);
        }

        Notice(happened);
        return Redirect(Url.ForCase(id));
    }

    private async Task<IActionResult> ShowAsync(ExtensionForm form, GuardedCase asked, ProposalStep step, CancellationToken ct)
    {
        form.Page = await page.RunAsync(asked.Proposal!, step, ct);

        return View("Edit", form);
    }
}
