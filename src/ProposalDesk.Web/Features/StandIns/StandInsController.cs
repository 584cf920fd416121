using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.StandIns;

/// <summary>A person's own stand-ins.</summary>
[Route("account/stand-ins")]
public class StandInsController(StandInsQuery query, NameStandIn name, ConfirmStandIn confirm, RevokeStandIn revoke) : AppController
{
    protected virtual bool IsForAll => false;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(Me, IsForAll, null, ct));

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] StandInForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await TryAsync(async () => Notice(await name.ExecuteAsync(form.ToCommand(Me.UserId), Me, ct)), "Form"))
        {
            return View(await query.RunAsync(Me, IsForAll, form, ct));
        }

        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:long}/confirm")]
    public async Task<IActionResult> Confirm(long id, CancellationToken ct)
    {
        if (!await TryAsync(() => confirm.ExecuteAsync(new(id), Me, ct)))
        {
            return View(nameof(Index), await query.RunAsync(Me, IsForAll, null, ct));
        }

        Notice("代理已经确认，按日期生效。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:long}/revoke")]
    public async Task<IActionResult> Revoke(long id, CancellationToken ct)
    {
        if (!await TryAsync(() => revoke.ExecuteAsync(new(id), Me, ct)))
        {
            return View(nameof(Index), await query.RunAsync(Me, IsForAll, null, ct));
        }

        Notice("代理已经撤销，从现在起由本人办理。");
        return RedirectToAction(nameof(Index));
    }
}
