using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Outbox;

/// <summary>发件箱: everything that leaves the house.</summary>
[Route("outbox")]
[Authorize(Policies.SeeOutbox)]
public sealed class OutboxController(OutboxQuery query, RetryMessages retry, MarkMessagesDone markDone) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(OutboxTab? tab, CancellationToken ct) => View(await query.RunAsync(tab, Me, ct));

    /// <summary>One letter was printed and posted; refused to the administrator by the use case, which finds none of theirs.</summary>
    [HttpPost("{id:long}/posted")]
    public async Task<IActionResult> Posted(long id, CancellationToken ct)
    {
        await markDone.ExecuteAsync(new(id), Me, ct);

        return RedirectToAction(nameof(Index), new { tab = OutboxTab.Print });
    }

    [HttpPost("{id:long}/retry")]
    public async Task<IActionResult> Retry(long id, CancellationToken ct)
    {
        Notice(await retry.ExecuteAsync(new(id), Me, ct) > 0 ? "马上再试一次，结果过一会儿显示在这里。" : "这一条已经在发送，不用再试。");

        return RedirectToAction(nameof(Index), new { tab = OutboxTab.Waiting });
    }

    [HttpPost("retry")]
    public async Task<IActionResult> RetryAll(CancellationToken ct)
    {
        Notice($"{await retry.ExecuteAsync(new(null), Me, ct)}条马上再试，结果过一会儿显示在这里。");

        return RedirectToAction(nameof(Index), new { tab = OutboxTab.Waiting });
    }
}
