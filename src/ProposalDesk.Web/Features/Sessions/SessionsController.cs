using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Sessions;

/// <summary>登录的设备: where a person is signed in, and the end of it.</summary>
[Route("account/sessions")]
public sealed class SessionsController(SessionsQuery query, EndOwnSessions end) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(Me, HttpContext.SessionId(), ct));

    [HttpPost("{id:guid}/end")]
    public Task<IActionResult> End(Guid id, CancellationToken ct) => EndAsync(id, ct);

    [HttpPost("end-others")]
    public Task<IActionResult> EndOthers(CancellationToken ct) => EndAsync(null, ct);

    /// <summary>Somebody writes on a page for long: coming here is all it takes to stay signed in.</summary>
    [HttpPost("here")]
    public IActionResult Here() => NoContent();

    private async Task<IActionResult> EndAsync(Guid? id, CancellationToken ct)
    {
        var ended = await end.ExecuteAsync(new(HttpContext.SessionId(), id), Me, ct);
        Notice(ended == 0 ? "没有别的登录了。" : $"已经退出{ended}处登录，那里要重新登录才能打开。");

        return RedirectToAction(nameof(Index));
    }
}
