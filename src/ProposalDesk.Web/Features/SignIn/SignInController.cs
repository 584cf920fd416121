using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

[Route("sign-in")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
public sealed class SignInController(DeskContext db, SignInManager<DeskUser> signIn, OpenSession open, SetupCode setup) : AppController
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
    public async Task<IActionResult> Index(SignInForm form, CancellationToken ct)
    {
        var asked = new OpenSession.Command(form.UserName ?? "", form.Password ?? "", HttpContext.AddressOfCaller());

        return ModelState.IsValid && await TryAsync(async () => await signIn.SignInAsync(await open.ExecuteAsync(asked, ct)))
            ? LocalRedirect(Back(form.ReturnUrl))
            : View(form);
    }

    private string Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/");
}
