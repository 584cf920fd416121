using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Notifications;

/// <summary>消息提醒: where a person's messages go besides the application.</summary>
[Route("account/notifications")]
public sealed class NotificationsController(NotificationsQuery query, ChangeOwnContact change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(Me, null, ct));

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] NotificationsForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(), Me, ct), "Form"))
        {
            return View(await query.RunAsync(Me, form, ct));
        }

        Notice(string.IsNullOrWhiteSpace(form.Email) ? "已保存。没有邮箱，提醒只在系统内显示。"
            : form.WantsMail ? "已保存。以后的提醒同时发到您的邮箱。" : "已保存。邮件提醒已经关闭，消息仍在系统内显示。");

        return RedirectToAction(nameof(Index));
    }
}
