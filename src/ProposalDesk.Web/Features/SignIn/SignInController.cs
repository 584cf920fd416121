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
public sealed class SignInController(DeskContext db, SignInManager<DeskUser> signIn, SetupCode setup) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl, CancellationToken ct)
    {
        if (await setup.IsStillNeededAsync(db, ct))
        {
            return Redirect("~/setup");
        }

        return HttpContext.Person() is null ? View(new SignInForm { ReturnUrl = returnUrl }) : LocalRedirect(Back(returnUrl));
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

        if (opened!.SessionId is { } session)
        {
            return await LetInAsync(opened.User, session, form.ReturnUrl);
        }

        await HttpContext.AskForFactorAsync(opened.User);
        return RedirectToAction(nameof(Factor), new { form.ReturnUrl });
    }

    [HttpGet("factor")]
    public async Task<IActionResult> Factor(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Redirect("~/sign-in")
            : View(new FactorForm { ReturnUrl = returnUrl });

    [HttpPost("factor")]
    public async Task<IActionResult> Factor(FactorForm form, [FromServices] OpenSessionByFactor open, CancellationToken ct)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            Notice("输入验证码的时间过了，请重新登录。");
            return Redirect("~/sign-in");
        }

        OpenSession.Opened? opened = null;

        return ModelState.IsValid
            && await TryAsync(async () => opened = await open.ExecuteAsync(new(user.Id, form.Code!, HttpContext.SeenFrom()), ct))
                ? await LetInAsync(opened!.User, opened.SessionId!.Value, form.ReturnUrl)
                : View(form);
    }

    private async Task<IActionResult> LetInAsync(DeskUser user, Guid session, string? returnUrl)
    {
        await signIn.SignInAsync(user, session);

        return LocalRedirect(Back(returnUrl));
    }

    private string Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/");
}
