using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Demonstration;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Demonstration;

/// <summary>Lets the administrator of a demonstration move time forward or begin again. In service there is no such page.</summary>
[Route("demonstration")]
[Authorize(Policies.Administer)]
public sealed class DemonstrationController(
    MoveClock moveClock, StartDemonstration startDemonstration, DeskClock clock, SignInManager<DeskUser> signIn, IOptions<DemoOptions> demo)
        : AppController
{
    [HttpGet("")]
    public IActionResult Index() => demo.Value.IsOn ? View(new DemonstrationForm()) : NotFound();

    [HttpPost("clock")]
    public async Task<IActionResult> Move(DemonstrationForm form, CancellationToken ct)
    {
        if (!demo.Value.IsOn)
        {
            return NotFound();
        }

        var to = form.Days is > 0 and < 1000 ? clock.Today.AddDays(form.Days.Value) : form.To;
        if (ModelState.IsValid && await TryAsync(() => moveClock.ExecuteAsync(new(to), ct)))
        {
            Notice($"演示时间已调到{clock.Today.InWords()}，期间到期的评价和时限都已更新。");
            return RedirectToAction(nameof(Index));
        }

        return View(nameof(Index), form);
    }

    [HttpPost("start")]
    public async Task<IActionResult> Restart(DemonstrationForm form, CancellationToken ct)
    {
        if (!demo.Value.IsOn)
        {
            return NotFound();
        }

        if (form.Start is not { } start)
        {
            ModelState.AddModelError(nameof(form.Start), "请选择从哪里开始。");
            return View(nameof(Index), form);
        }

        await startDemonstration.ExecuteAsync(new(start, demo.Value.Password!), ct);
        await signIn.SignOutAsync();
        Notice($"演示已重新开始，今天是{clock.Today.InWords()}。请重新登录。");

        return Redirect("~/sign-in");
    }
}
