using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>The draft as the real PDF, with the grey 草稿 over it; for all who may see the workings of the case.</summary>
[Route("proposals/{id:long}/draft/preview.pdf"), ViewsOf("Draft")]
public sealed class DraftPreviewController(CaseGuard guard, LetterFactsQuery factsQuery, ITypesetter typesetter) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted || !ProposalAccess.MaySeeWorkings(asked.Proposal, Me))
        {
            return asked.Refusal ?? NotFound();
        }

        var reply = asked.Proposal.LetterInProgress;
        if (reply is null || await factsQuery.FindAsync(id, reply.Id, ct) is not { } facts)
        {
            Notice("还没有草稿，保存一次以后就可以预览。");

            return LocalRedirect(asked.Offers(ProposalStep.DraftReply) ? Url.ForStep(ProposalStep.DraftReply, id) : Url.ForCase(id));
        }

        try
        {
            var pdf = await typesetter.RenderAsync(
                ReplyLetterComposer.Draft(facts, Me.Today), PrintedPlaces.Of(facts), asked.Proposal.NumberInWords, ct);
            Response.Headers.ContentDisposition = "inline";

            return File(pdf, "application/pdf");
        }
        catch (TypesettingException e)
        {
            Response.StatusCode = e is UnsettableTextException ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status503ServiceUnavailable;

            return View("PreviewFailed", new PreviewFailed(id, asked.Proposal.NumberInWords, e.Message));
        }
    }
}
