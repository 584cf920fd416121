using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

/// <summary>统一身份认证: there and back.</summary>
[Route("sign-in/service")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
[ViewsOf("SignIn")]
public sealed class SingleSignOnController(IdentityService service, SignInManager<DeskUser> signIn) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl)
    {
        if (!service.IsOn)
        {
            return NotFound();
        }

        var back = QueryString.Create("returnUrl", Url.IsLocalUrl(returnUrl) ? returnUrl : "");

        return await service.AskAsync(HttpContext, Url.Content("~/sign-in/service/arrived") + back, isAgain: false)
            ? new EmptyResult()
            : Redirect($"~/sign-in{back.Add("elsewhere", $"{IdentityService.Trouble.NotReached}")}");
    }

    [HttpGet("arrived")]
    public async Task<IActionResult> Arrived(string? returnUrl, [FromServices] OpenSessionBySingleSignOn open, CancellationToken ct)
    {
        if (await service.TakeAnswerAsync(HttpContext) is not { AskedAt: null } answer)
        {
            return Redirect("~/sign-in");
        }

        OpenSession.Opened? opened = null;
        var asked = new OpenSessionBySingleSignOn.Command(answer.UserName, answer.ProvedAt, answer.SignOn.IsStrong, HttpContext.SeenFrom());
        try
        {
            if (!await TryAsync(async () => opened = await open.ExecuteAsync(asked, ct), except: OpenSessionBySingleSignOn.NotKnown))
            {
                return View("Index", new SignInForm { ReturnUrl = returnUrl });
            }
        }
        catch (RuleViolationException refusal) when (refusal.Code == OpenSessionBySingleSignOn.NotKnown)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return View("NotKnown");
        }

        if (opened!.SessionId is not { } session)
        {
            await HttpContext.AskForFactorAsync(opened.User, answer.SignOn);
            return Redirect($"~/sign-in/factor{QueryString.Create("returnUrl", returnUrl ?? "")}");
        }

        await signIn.SignInAsync(opened.User, session, answer.SignOn);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/"));
    }
}
