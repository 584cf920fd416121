using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

[Route("sign-in")]
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
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
    public async Task<IActionResult> Index(SignInForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var result = await signIn.PasswordSignInAsync(form.UserName!.Trim(), form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Back(form.ReturnUrl));
        }

        ModelState.AddModelError("", result.IsLockedOut
            ? "密码连续输错5次，这个账号暂停登录15分钟。请稍后再试，或者请系统管理员重置密码。"
            : "用户名或者密码不对，请重新填写。连续输错5次，账号会暂停登录15分钟。");
        return View(form);
    }

    private string Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/");
}
