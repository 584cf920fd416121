using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Proof;

/// <summary>
/// Asked again at the identity service, in a window of its own: the page that asked waits in the first one with all that was
/// filled in.
/// </summary>
[Route("account/proof")]
public sealed class ProofController(IdentityService service, ProveYourself proof) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        !service.IsOn ? NotFound()
        : await service.AskAsync(HttpContext, Url.Content("~/account/proof/arrived"), isAgain: true) ? new EmptyResult()
        : Redirect($"~/account/proof/arrived?elsewhere={IdentityService.Trouble.NotReached}");

    [HttpGet("arrived")]
    public async Task<IActionResult> Arrived(IdentityService.Trouble? elsewhere, CancellationToken ct)
    {
        var answer = await service.TakeAnswerAsync(HttpContext);
        if (answer?.AskedAt is not { } askedAt)
        {
            return View(new ProofPage(service.Sentence(elsewhere ?? IdentityService.Trouble.Refused)));
        }

        try
        {
            await proof.BySingleSignOnAsync(HttpContext.SessionId(), answer.UserName, answer.ProvedAt, askedAt, Me, ct);
            return View(new ProofPage(null));
        }
        catch (RuleViolationException refusal)
        {
            return View(new ProofPage(refusal.Message));
        }
    }
}
