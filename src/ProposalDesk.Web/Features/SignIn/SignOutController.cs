using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

[Route("sign-out")]
[AllowAnonymous]
public sealed class SignOutController(SignInManager<DeskUser> signIn) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Index()
    {
        await signIn.SignOutAsync();
        Notice("您已退出登录。");
        return Redirect("~/sign-in");
    }
}
