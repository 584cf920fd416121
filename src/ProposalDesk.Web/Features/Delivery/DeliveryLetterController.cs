using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>The signed letter that the sending waits for.</summary>
[Route("proposals/{id:long}/delivery/letter")]
public sealed class DeliveryLetterController(CaseGuard guard, DeliveryQuery query) : AppController
{
    /// <summary>Asked by the waiting page: 200 when the PDF is there or could not be made, 204 until then.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Letter(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Send);
        return !asked.IsGranted ? asked.Refusal : await query.IsLetterSettledAsync(id, ct) ? Ok() : NoContent();
    }

    /// <summary>Makes the PDF again after a failure.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Retry(long id, [FromServices] TypesetLetters typeset, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Send);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (asked.Proposal.SignedReply is not { } reply)
        {
            return NotFound();
        }

        await typeset.ExecuteAsync(reply.Id, ct);
        if (await query.IsLetterReadyAsync(id, ct))
        {
            Notice($"{reply.DocumentNumber}的正式函件已经生成，可以送达。");
        }

        return LocalRedirect(StepUrls.PathOf(ProposalStep.Send, id));
    }
}
