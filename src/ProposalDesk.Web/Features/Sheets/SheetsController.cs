using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Sheets;

/// <summary>征询意见表 of a case: print, forward, replace a link.</summary>
[Route("proposals/{id:long}/sheets")]
public sealed class SheetsController(CaseGuard guard, SheetsQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.EnterPaperSheet, ProposalStep.ForwardSheets);
        return asked.IsGranted ? await ScreenAsync(asked, null, ct) : asked.Refusal;
    }

    [HttpPost("forwarding")]
    public async Task<IActionResult> Forward(long id, ForwardForm form, [FromServices] ForwardReturnedSheets forward, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.ForwardSheets);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid && await TryAsync(async () =>
                Notice($"收回的征询意见表已于{form.ForwardedOn?.InWords()}转送"
                    + $"{await forward.ExecuteAsync(new(id, form.ForwardedOn, form.Version), Me, ct)}。"))
            ? LocalRedirect(StepUrls.PathOf(ProposalStep.ForwardSheets, id))
            : await ScreenAsync(asked, form, ct);
    }

    [HttpPost("{sheetId:long}/link")]
    public async Task<IActionResult> ReplaceLink(
        long id, long sheetId, long version, [FromServices] ReplaceSheetLink replace, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.ReplaceLink);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return await TryAsync(
            async () => Notice($"{await replace.ExecuteAsync(new(id, sheetId, version), Me, ct)}的评价链接已更换，旧链接不能再用，请重新打印征询意见表送出。"))
            ? LocalRedirect(StepUrls.PathOf(ProposalStep.ReplaceLink, id))
            : await ScreenAsync(asked, null, ct);
    }

    [HttpGet("{sheetId:long}.pdf")]
    public async Task<IActionResult> Print(long id, long sheetId, bool blank, [FromServices] ITypesetter typesetter, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.EnterPaperSheet);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (asked.Proposal.Sheets.FirstOrDefault(s => s.Id == sheetId) is not { } sheet)
        {
            return NotFound();
        }

        return File(
            await typesetter.RenderAsync(await query.FormAsync(asked.Proposal, sheet, blank, ct), asked.Proposal, ct), "application/pdf");
    }

    private async Task<IActionResult> ScreenAsync(GuardedCase asked, ForwardForm? form, CancellationToken ct)
    {
        var page = await query.RunAsync(
            asked.Proposal!, Me, asked.Offers(ProposalStep.ForwardSheets), asked.Offers(ProposalStep.EnterPaperSheet), ct);
        return View("Show", new SheetsScreen(page, form ?? new ForwardForm { Version = page.Version }));
    }
}
