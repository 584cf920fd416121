using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Setup;

/// <summary>The first start in service; closed for ever once an account exists.</summary>
[Route("setup")]
[AllowAnonymous]
[LimitKnocks(Knock.SignIn)]
public sealed class SetupController(DeskContext db, SetupCode code, SetUpDesk setUp, IOptions<SingleSignOnOptions> singleSignOn)
    : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        await code.IsStillNeededAsync(db, ct) ? View(new SetupForm()) : Redirect("~/sign-in");

    [HttpPost("")]
    public async Task<IActionResult> Index(SetupForm form, CancellationToken ct)
    {
        if (!await code.IsStillNeededAsync(db, ct))
        {
            return Redirect("~/sign-in");
        }

        if (singleSignOn.Value.IsInsteadOfPasswords)
        {
            // None is asked for.
            ModelState.Remove(nameof(form.Password));
        }

        if (!string.IsNullOrWhiteSpace(form.Code) && !code.Matches(form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "设置码不对。请抄写启动窗口或者日志里最近一次打印的设置码。");
        }

        if (!ModelState.IsValid || !await TryAsync(() => setUp.ExecuteAsync(form.ToCommand(), ct)))
        {
            return View(form);
        }

        Notice($"{form.BureauName}已经设置好。请登录，再建立科室和同事的账号。");
        return Redirect("~/sign-in");
    }
}
