using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>导入: hand in, look through and correct, confirm. Nothing is registered before 确认.</summary>
[Route("import")]
public sealed class ImportController(
    StartImport start, ConfirmImport confirm, DiscardImport discard, ImportPageQuery page, PreviewPageQuery preview) : AppController
{
    private const string NotMine = "导入由收文办理员办理。";

    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        Me.Is(DeskRole.Clerk) ? View(await page.NewAsync(Me.Today, ct)) : Refused(NotMine);

    [HttpPost("")]
    public async Task<IActionResult> New(ImportForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(NotMine);
        }

        var batch = Guid.Empty;

        return ModelState.IsValid && await TryAsync(async () => batch = await start.ExecuteAsync(await form.ToCommandAsync(ct), Me, ct))
            ? Redirect(Url.Content($"~/import/{batch}"))
            : View(await page.RunAsync(form, ct));
    }

    [HttpGet("{publicId:guid}")]
    public async Task<IActionResult> Preview(Guid publicId, CancellationToken ct) =>
        !Me.Is(DeskRole.Clerk) ? Refused(NotMine)
        : await preview.OpenAsync(publicId, ct) is { } form ? View(form) : NotFound();

    [HttpPost("{publicId:guid}")]
    public async Task<IActionResult> Preview(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk) || !await preview.RunAsync(publicId, form, ct))
        {
            return Me.Is(DeskRole.Clerk) ? NotFound() : Refused(NotMine);
        }

        if (!form.IsSaving)
        {
            ModelState.Clear();
            form.AddRow();
            return View(form);
        }

        form.ForgetWhatIsNotTaken(ModelState);
        ConfirmImport.Outcome? outcome = null;
        if (!ModelState.IsValid || !await TryAsync(async () => outcome = await confirm.ExecuteAsync(form.ToCommand(publicId), Me, ct)))
        {
            return View(form);
        }

        foreach (var violation in outcome!.Violations)
        {
            ModelState.AddModelError(violation.Field, violation.Message);
        }

        if (outcome.Violations.Count > 0)
        {
            return View(form);
        }

        Notice(PreviewPage.InWords(outcome, form.Page));
        return Redirect(outcome.Received is [var only] ? Url.ForStep(ProposalStep.Assign, only.Id) : Url.Content("~/"));
    }

    [HttpPost("{publicId:guid}/discard")]
    public async Task<IActionResult> Discard(Guid publicId, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(NotMine);
        }

        var name = await discard.ExecuteAsync(new(publicId), Me, ct);
        Notice(name is null ? "这次导入已经确认或放弃过。" : $"已放弃导入《{name}》，没有登记任何件。");

        return Redirect(Url.Content("~/import"));
    }
}
