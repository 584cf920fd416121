using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Batches;
using ProposalDesk.Web.Features.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>成批文件: find one's batches again, and start a new one after seeing the list of titles.</summary>
[Route("batches")]
public sealed class BatchesController(BatchListQuery list, NewBatchQuery page, StartBatch start) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        BatchAccess.KindsFor(Me).Count > 0 ? View(await list.RunAsync(BureauId, Me, ct)) : Refused("成批文件由收文办理员或局领导办理。");

    [HttpGet("new")]
    public Task<IActionResult> New(NewBatchForm form, ListFilter filter, CancellationToken ct) => ConfirmAsync(form, filter, ct);

    [HttpPost("")]
    public async Task<IActionResult> Start(NewBatchForm form, CancellationToken ct)
    {
        form.Cases ??= "";

        return ModelState.IsValid && await TryAsync(() => start.ExecuteAsync(new(form.Key, form.Papers, form.Confirmed, BureauId), Me, ct))
            ? LocalRedirect($"~/batches/{form.Key}")
            : await ConfirmAsync(form, new ListFilter(), ct);
    }

    private async Task<IActionResult> ConfirmAsync(NewBatchForm form, ListFilter filter, CancellationToken ct)
    {
        if (!BatchAccess.KindsFor(Me).Contains(form.Papers))
        {
            return Refused(BatchAccess.WhoHas(form.Papers));
        }

        return View("New", await page.RunAsync(form, filter, BureauId, Me, ct));
    }
}
