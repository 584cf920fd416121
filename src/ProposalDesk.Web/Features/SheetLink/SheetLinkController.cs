using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SheetLink;

/// <summary>
/// 复制链接、短信文字: a member's personal link for the clerk to hand on. A POST, since who has taken the link is written
/// down; the page is kept nowhere and its address tells nothing.
/// </summary>
[Route("proposals/{id:long}/sheets/{sheetId:long}/handing-on")]
public sealed class SheetLinkController(CaseGuard guard) : AppController
{
    /// <summary>The address typed or loaded again: back to the sheets, where the button is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.HandOnLink);
        return asked.IsGranted ? LocalRedirect(StepUrls.PathOf(ProposalStep.HandOnLink, id)) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> HandOn(long id, long sheetId, [FromServices] HandOnSheetLink handOn, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.HandOnLink);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        HandedOnLink? link = null;
        if (!await TryAsync(async () => link = await handOn.ExecuteAsync(new(id, sheetId), Me, ct)))
        {
            TempData["Alert"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
            return LocalRedirect(StepUrls.PathOf(ProposalStep.HandOnLink, id));
        }

        Response.Headers["Referrer-Policy"] = "no-referrer";

        return View("Show", new SheetLinkScreen(id, asked.Proposal.NumberInWords, asked.Proposal.Title, sheetId, link!));
    }
}
