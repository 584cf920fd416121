using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>导入: hand in, look through and correct, confirm. Nothing is registered before 确认.</summary>
[Route("import")]
public sealed class ImportController(
    StartImport start, ConfirmImport confirm, KeepImportReview keep, DiscardImport discard, ImportPageQuery page, PreviewPageQuery preview) : AppController
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
        : await preview.OpenAsync(publicId, ct) is { } form ? View(await AsKeptAsync(form)) : NotFound();

    [HttpPost("{publicId:guid}")]
    public async Task<IActionResult> Preview(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk) || !await preview.RunAsync(publicId, form, ct))
        {
            return Me.Is(DeskRole.Clerk) ? NotFound() : Refused(NotMine);
        }

        if (form.IsKeeping)
        {
            return await KeepAsync(publicId, form, ct);
        }

        if (!form.IsSaving)
        {
            ModelState.Clear();
            form.AddRow();
            return View(form);
        }

        form.ForgetWhatIsNotTaken(ModelState);
        ConfirmImport.Outcome? outcome = null;
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        if (!await TryAsync(async () => outcome = await confirm.ExecuteAsync(form.ToCommand(publicId), Me, ct)))
        {
            form.ReviewVersion = form.Page.Kept.Version;

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

    private async Task<IActionResult> KeepAsync(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        ForgetErrors();
        var name = "";
        if (await TryAsync(async () => name = await keep.ExecuteAsync(new(publicId, PreviewForm.ToKeep(Request.Form), form.ReviewVersion), Me, ct)))
        {
            Notice($"《{name}》核对的内容已经保存，还没有登记。从“还没有确认的导入”里接着核对。");

            return Redirect(Url.Content("~/import"));
        }

        form.ReviewVersion = form.Page.Kept.Version;

        return View(form);
    }

    // As it was left, what is not right yet included; what is wrong with it is said when it is confirmed.
    private async Task<PreviewForm> AsKeptAsync(PreviewForm form)
    {
        if (form.Page is { Kept.Fields.Count: > 0, IsConfirmed: false })
        {
            var fields = form.Page.Kept.Fields.GroupBy(f => f.Key, f => f.Value).ToDictionary(g => g.Key, g => new StringValues([.. g]));
            var (page, version) = (form.Page, form.ReviewVersion);
            var kept = new PreviewForm();
            await TryUpdateModelAsync(kept, "", new FormValueProvider(BindingSource.Form, new FormCollection(fields), DeskPages.Chinese));
            ForgetErrors();
            (kept.Page, kept.ReviewVersion) = (page, version);
            kept.FillUp(form.Cases);

            return kept;
        }

        return form;
    }

    private void ForgetErrors()
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
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
