using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Password;

/// <summary>修改密码; no page where the identity service stands instead of passwords.</summary>
[Route("account/password")]
[LimitKnocks(Knock.SignIn)]
public sealed class PasswordController(ChangePassword change, SignInManager<DeskUser> signIn, SessionBook sessions,
    IOptions<SingleSignOnOptions> singleSignOn) : AppController
{
    [HttpGet("")]
    public IActionResult Index() => singleSignOn.Value.IsInsteadOfPasswords ? NotFound() : View(new PasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(PasswordForm form, CancellationToken ct)
    {
        if (singleSignOn.Value.IsInsteadOfPasswords)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(), Me, ct)))
        {
            return View(form);
        }

        if (await signIn.UserManager.GetUserAsync(User) is { } user)
        {
            await signIn.SignInAsync(user, await sessions.OpenAsync(user, HttpContext.SeenFrom(), "修改密码以后重新登录。", ct));
        }

        Notice("密码已经修改，下次登录请用新密码。");
        return Redirect("~/");
    }
}
