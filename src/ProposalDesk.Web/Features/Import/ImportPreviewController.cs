using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>核对: look a file through and correct it, keep it for later or confirm it. Nothing is registered before 确认.</summary>
[Route("import/{publicId:guid}"), ViewsOf("Import")]
public sealed class ImportPreviewController(ConfirmImport confirm, KeepImportReview keep, PreviewPageQuery preview) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Preview(Guid publicId, CancellationToken ct) =>
        !Me.Is(DeskRole.Clerk) ? Refused(ImportController.NotMine)
        : await preview.OpenAsync(publicId, ct) is { } form ? Screen(await this.AsKeptAsync(form)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Preview(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk) || !await preview.RunAsync(publicId, form, ct))
        {
            return Me.Is(DeskRole.Clerk) ? NotFound() : Refused(ImportController.NotMine);
        }

        if (form.IsKeeping)
        {
            return await KeepAsync(publicId, form, ct);
        }

        if (!form.IsSaving)
        {
            form.AddRow(ModelState);
            return Screen(form);
        }

        form.ForgetWhatIsNotTaken(ModelState);
        ConfirmImport.Outcome? outcome = null;
        if (!ModelState.IsValid)
        {
            return Screen(form);
        }

        if (!await TryAsync(async () => outcome = await confirm.ExecuteAsync(form.ToCommand(publicId), Me, ct)))
        {
            return Screen(form, isLatest: true);
        }

        outcome!.Violations.ToList().ForEach(v => ModelState.AddModelError(v.Field, v.Message));
        if (outcome.Violations.Count > 0)
        {
            return Screen(form);
        }

        Notice(PreviewPage.InWords(outcome, form.Page));
        return Redirect(outcome.Received is [var only] ? Url.ForStep(ProposalStep.Assign, only.Id) : Url.Content("~/"));
    }

    private async Task<IActionResult> KeepAsync(Guid publicId, PreviewForm form, CancellationToken ct)
    {
        ModelState.ForgetErrors();
        var name = "";
        if (await TryAsync(
            async () => name = await keep.ExecuteAsync(new(publicId, PreviewForm.ToKeep(Request.Form), form.ReviewVersion), Me, ct)))
        {
            Notice($"《{name}》核对的内容已经保存，还没有登记。从“还没有确认的导入”里接着核对。");

            return Redirect(Url.Content("~/import"));
        }

        return Screen(form, isLatest: true);
    }

    private ViewResult Screen(PreviewForm form, bool isLatest = false)
    {
        form.ReviewVersion = isLatest ? form.Page.Kept.Version : form.ReviewVersion;

        return View(nameof(Preview), form);
    }
}
