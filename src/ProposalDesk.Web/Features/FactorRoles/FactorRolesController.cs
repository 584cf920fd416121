using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.FactorRoles;

/// <summary>登录安全: which roles need a second factor.</summary>
[Route("administration/factor")]
[Authorize(Policies.Administer)]
public sealed class FactorRolesController(DeskContext db, ChangeFactorRoles change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == BureauId, ct);

        return View(new FactorRolesForm { Roles = [.. bureau.RolesWithFactor] });
    }

    [AskAgain]
    [HttpPost("")]
    public async Task<IActionResult> Index(FactorRolesForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(new(BureauId, [.. form.Roles]), Me, ct)))
        {
            return View(form);
        }

        Notice("已保存。这些岗位的同事下次打开页面时，要先设置第二重验证。");
        return RedirectToAction(nameof(Index));
    }
}
