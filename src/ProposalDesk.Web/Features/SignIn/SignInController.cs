using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

[Route("sign-in")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
public sealed class SignInController(DeskContext db, SignInManager<DeskUser> signIn, SetupCode setup, IdentityService service)
    : AppController
{
    /// <param name="elsewhere">What came of signing in at the identity service.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl, IdentityService.Trouble? elsewhere, CancellationToken ct)
    {
        if (await setup.IsStillNeededAsync(db, ct))
        {
            return Redirect("~/setup");
        }

        if (HttpContext.Person() is not null)
        {
            return LocalRedirect(Back(returnUrl));
        }

        ModelState.Clear();
        if (elsewhere is { } trouble)
        {
            ModelState.AddModelError("", service.Sentence(trouble));
        }

        return View(new SignInForm { ReturnUrl = returnUrl });
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SignInForm form, [FromServices] OpenSession open, CancellationToken ct)
    {
        OpenSession.Opened? opened = null;
        var asked = new OpenSession.Command(form.UserName ?? "", form.Password ?? "", HttpContext.SeenFrom());
        if (!ModelState.IsValid || !await TryAsync(async () => opened = await open.ExecuteAsync(asked, ct)))
        {
            return View(form);
        }

        if (opened!.SessionId is not { } session)
        {
            await HttpContext.AskForFactorAsync(opened.User);
            return Redirect($"~/sign-in/factor{QueryString.Create("returnUrl", form.ReturnUrl ?? "")}");
        }

        await signIn.SignInAsync(opened.User, session);

        return LocalRedirect(Back(form.ReturnUrl));
    }

    private string Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/");
}
