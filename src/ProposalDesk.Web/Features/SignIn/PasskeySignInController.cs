using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

/// <summary>通行密钥: the device proves the person; no password and no second factor is asked.</summary>
[Route("sign-in/passkey")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
[ViewsOf("SignIn")]
public sealed class PasskeySignInController(SignInManager<DeskUser> signIn, OpenSessionByPasskey open) : AppController
{
    [HttpPost("options")]
    public async Task<IActionResult> Options() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), MediaTypeNames.Application.Json);

    [HttpPost("")]
    public async Task<IActionResult> Index(PasskeyForm form, CancellationToken ct)
    {
        var shown = await signIn.AssertAsync(form.Credential);
        OpenSession.Opened? opened = null;
        if (!await TryAsync(async () => opened = await open.ExecuteAsync(new(shown, HttpContext.SeenFrom()), ct)))
        {
            return View(new SignInForm { ReturnUrl = form.ReturnUrl });
        }

        await signIn.SignInAsync(opened!.User, opened.SessionId!.Value);

        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : Url.Content("~/"));
    }
}
