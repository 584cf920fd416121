using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Features.Review;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Signature;

/// <summary>签发: says what will follow, and does it once.</summary>
[Route("proposals/{id:long}/signature")]
public sealed class SignatureController(CaseGuard guard, ReviewQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Sign);
        return asked.IsGranted ? await ScreenAsync(id, null, ct) : asked.Refusal;
    }

    [AskAgain]
    [HttpPost("")]
    public async Task<IActionResult> Sign(long id, SignatureForm form, [FromServices] SignReply sign, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Sign);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid
            && await TryAsync(async () => Notice($"已签发，文号{await sign.ExecuteAsync(form.ToCommand(id), Me, ct)}。正式函件生成后由收文办理员送达。"))
            ? LocalRedirect(StepUrls.PathOf(null, id))
            : await ScreenAsync(id, form, ct);
    }

    private async Task<IActionResult> ScreenAsync(long id, SignatureForm? form, CancellationToken ct)
    {
        if (await query.RunAsync(id, Me, ct) is not { } page)
        {
            return LocalRedirect(StepUrls.PathOf(null, id));
        }

        ModelState.Remove(nameof(SignatureForm.Version));
        return View("Show", new SignatureScreen(
            page, form ?? new SignatureForm { MinutesHeldOn = Me.Today }, new ReturnForm { Version = page.Version }));
    }
}
