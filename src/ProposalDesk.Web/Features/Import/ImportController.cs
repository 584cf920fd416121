using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>导入: hand in a file. What it holds is looked through in <see cref="ImportPreviewController"/>.</summary>
[Route("import")]
public sealed class ImportController(StartImport start, ImportPageQuery page) : AppController
{
    internal const string NotMine = "导入由收文办理员办理。";

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
}
