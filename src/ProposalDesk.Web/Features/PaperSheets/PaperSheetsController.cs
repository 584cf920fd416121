using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.PaperSheets;

/// <summary>代录 of one paper sheet.</summary>
[Route("proposals/{id:long}/sheets/{sheetId:long}/paper")]
public sealed class PaperSheetsController(CaseGuard guard) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, long sheetId, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.EnterPaperSheet);
        return asked.IsGranted ? Screen(asked.Proposal, sheetId, new PaperSheetForm { Version = asked.Proposal.Version }) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(
        long id, long sheetId, PaperSheetForm form, [FromServices] EnterPaperSheet enter, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.EnterPaperSheet);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid
            && await TryAsync(async () => Notice(await enter.ExecuteAsync(await form.ToCommandAsync(id, sheetId, ct), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(ProposalStep.EnterPaperSheet, id))
            : Screen(asked.Proposal, sheetId, form);
    }

    private IActionResult Screen(Proposal proposal, long sheetId, PaperSheetForm form) =>
        proposal.Sheets.FirstOrDefault(s => s.Id == sheetId) is { } sheet
            ? View("Edit", new PaperSheetScreen(
                proposal.Id, proposal.NumberInWords, proposal.Title, sheet.ProposerName, sheet.SentOn, sheet.Current?.Rating.Label(), form))
            : NotFound();
}
