using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Features.Signature;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Review;

/// <summary>审核: the letter as it will read, and the verdict on the same page.</summary>
[Route("proposals/{id:long}/review")]
public sealed class ReviewController(CaseGuard guard, ReviewQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Agree, ProposalStep.ReturnForRevision);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        // The signer's verdict stands on the page of the signature.
        return asked.Offers(ProposalStep.Sign) ? LocalRedirect(StepUrls.PathOf(ProposalStep.Sign, id)) : await ScreenAsync(
            id, null, null, ct);
    }

    [HttpPost("agreement")]
    public async Task<IActionResult> Agree(long id, AgreeForm form, [FromServices] AgreeToReply agree, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Agree);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid && await TryAsync(async () => Notice(await agree.ExecuteAsync(form.ToCommand(id), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(null, id))
            : await ScreenAsync(id, form, null, ct);
    }

    [HttpPost("return")]
    public async Task<IActionResult> Return(long id, ReturnForm form, [FromServices] ReturnReply giveBack, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.ReturnForRevision);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid && await TryAsync(async () => Notice(await giveBack.ExecuteAsync(form.ToCommand(id), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(null, id))
            : await ScreenAsync(id, null, form, ct);
    }

    private async Task<IActionResult> ScreenAsync(long id, AgreeForm? agree, ReturnForm? giveBack, CancellationToken ct)
    {
        if (await query.RunAsync(id, Me, ct) is not { } page)
        {
            return LocalRedirect(StepUrls.PathOf(null, id));
        }

        // What is shown is the latest; so is the version the next attempt is checked against.
        ModelState.Remove("Version");
        if (page.MyRun.Contains(ReviewStepKind.Signature))
        {
            return View("~/Features/Signature/Show.cshtml", new SignatureScreen(
                page, new SignatureForm { MinutesHeldOn = Me.Today }, giveBack ?? new ReturnForm { Version = page.Version }));
        }

        agree ??= AgreeForm.Of(page, Me.Today);
        giveBack ??= new ReturnForm();
        agree.Version = giveBack.Version = page.Version;

        return View("Show", new ReviewScreen(page, agree, giveBack));
    }
}
