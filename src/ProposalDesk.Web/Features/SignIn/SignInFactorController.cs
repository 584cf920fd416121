using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

/// <summary>第二重验证, after the password or the identity service.</summary>
[Route("sign-in/factor")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
[ViewsOf("SignIn")]
public sealed class SignInFactorController(SignInManager<DeskUser> signIn) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Redirect("~/sign-in")
            : View("Factor", new FactorForm { ReturnUrl = returnUrl });

    [HttpPost("")]
    public async Task<IActionResult> Index(FactorForm form, [FromServices] OpenSessionByFactor open, CancellationToken ct)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            Notice("输入验证码的时间过了，请重新登录。");
            return Redirect("~/sign-in");
        }

        var signOn = await HttpContext.SignOnBeforeFactorAsync();
        var asked = new OpenSessionByFactor.Command(user.Id, form.Code ?? "", HttpContext.SeenFrom(), signOn is not null);
        OpenSession.Opened? opened = null;
        if (!ModelState.IsValid || !await TryAsync(async () => opened = await open.ExecuteAsync(asked, ct)))
        {
            return View("Factor", form);
        }

        await signIn.SignInAsync(opened!.User, opened.SessionId!.Value, signOn);

        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : Url.Content("~/"));
    }
}
