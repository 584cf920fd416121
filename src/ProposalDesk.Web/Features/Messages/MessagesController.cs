using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Messages;

/// <summary>消息</summary>
[Route("messages")]
public sealed class MessagesController(MessagesQuery messages, MarkMessagesDone markDone) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await messages.RunAsync(Me, ct));

    [HttpPost("{id:long}/done")]
    public async Task<IActionResult> Done(long id, CancellationToken ct)
    {
        await markDone.ExecuteAsync(new(id), Me, ct);

        return RedirectToAction(nameof(Index));
    }

    [HttpPost("all-read")]
    public async Task<IActionResult> AllRead(CancellationToken ct)
    {
        await markDone.ExecuteAsync(new(null), Me, ct);
        Notice("消息已全部标为已读。");

        return RedirectToAction(nameof(Index));
    }
}
