using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Batches;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Batch;

/// <summary>One batch, for the person who started it: progress, cancel, take up again.</summary>
[Route("batches/{publicId:guid}")]
public sealed class BatchController(BatchQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid publicId, CancellationToken ct) =>
        await query.RunAsync(publicId, Me, ct) is { } page ? View(page) : NotFound();

    /// <summary>Asked by the page while the batch runs.</summary>
    [HttpGet("progress")]
    public async Task<IActionResult> Progress(Guid publicId, CancellationToken ct) =>
        await query.RunAsync(publicId, Me, ct) is { } page ? Json(new { page.IsRunning, page.Settled, page.Sentence }) : NotFound();

    [HttpPost("cancellation")]
    public async Task<IActionResult> Cancel(Guid publicId, [FromServices] CancelBatch cancel, CancellationToken ct) =>
        await ChangeAsync(publicId, async () =>
            await cancel.ExecuteAsync(new(publicId), Me, ct) is > 0
                and var waiting ? $"已取消，还有{waiting}件没有办。已备好的仍可下载。" : "这批文件已经办完，没有可以取消的。", ct);

    [HttpPost("resumption")]
    public async Task<IActionResult> Resume(Guid publicId, [FromServices] ResumeBatch resume, CancellationToken ct) =>
        await ChangeAsync(publicId, async () =>
            await resume.ExecuteAsync(new(publicId), Me, ct) is > 0 and var queued ? $"{queued}件已经排队再试。" : "没有需要再试的件。", ct);

    private async Task<IActionResult> ChangeAsync(Guid publicId, Func<Task<string>> change, CancellationToken ct)
    {
        if (await query.RunAsync(publicId, Me, ct) is null)
        {
            return NotFound();
        }

        if (await TryAsync(async () => Notice(await change())))
        {
            return LocalRedirect($"~/batches/{publicId}");
        }

        return View("Show", await query.RunAsync(publicId, Me, ct));
    }
}
