using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Review;

/// <summary>The letter in review as the real PDF, with 草稿 across it.</summary>
[Route("proposals/{id:long}/review/preview.pdf")]
public sealed class ReviewPreviewController(CaseGuard guard, LetterFactsQuery factsQuery, ITypesetter typesetter) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Preview(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Agree, ProposalStep.ReturnForRevision, ProposalStep.Sign);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var facts = asked.Proposal.ReplyInReview is { } reply ? await factsQuery.FindAsync(id, reply.Id, ct) : null;

        if (facts is null)
        {
            return NotFound();
        }

        var draft = ReplyLetterComposer.Draft(facts, Me.Today);

        return File(await typesetter.RenderAsync(draft, PrintedPlaces.Of(facts), asked.Proposal.NumberInWords, ct), "application/pdf");
    }
}
