using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Forwarding;

/// <summary>划去转送记录 of one sheet.</summary>
[Route("proposals/{id:long}/sheets/{sheetId:long}/forwarding")]
public sealed class ForwardingController(CaseGuard guard) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> StrikeOut(
        long id, long sheetId, StrikeOutForwardingForm form, [FromServices] StrikeOutForwarding strikeOut, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.StrikeOutForwarding);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (await TryAsync(
            async () => Notice($"已划去{await strikeOut.ExecuteAsync(new(id, sheetId, form.Reason, form.Version), Me, ct)}的转送记录，请重新登记转送。")))
        {
            return LocalRedirect(StepUrls.PathOf(ProposalStep.StrikeOutForwarding, id));
        }

        TempData["Alert"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));

        return LocalRedirect(StepUrls.PathOf(ProposalStep.StrikeOutForwarding, id));
    }
}
