using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Features.Reports;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ReportReview;

/// <summary>提交审核、撤回、同意、退回、签发 of a report; what goes wrong is said on its page.</summary>
[Route("reports/{id:long}")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportReviewController(ReportQuery query) : AppController
{
    [HttpPost("review")]
    public Task<IActionResult> Submit(long id, long version, long? deputyId, [FromServices] SubmitReportForReview submit,
        CancellationToken ct) =>
        TakeAsync(id, () => submit.ExecuteAsync(new(BureauId, id, version, deputyId), Me, ct), ct);

    [HttpPost("agreement")]
    public Task<IActionResult> Agree(long id, long version, string? comment, [FromServices] AgreeToReport agree, CancellationToken ct) =>
        TakeAsync(id, () => agree.ExecuteAsync(new(BureauId, id, version, comment), Me, ct), ct);

    [HttpPost("return")]
    public Task<IActionResult> Return(long id, ReportReturnForm form, [FromServices] ReturnReport giveBack, CancellationToken ct) =>
        TakeAsync(
            id, () => giveBack.ExecuteAsync(new(BureauId, id, form.Version, [.. form.Points.Select(p => p ?? "")]), Me, ct), ct, form);

    [AskAgain]
    [HttpPost("signature")]
    public Task<IActionResult> Sign(long id, long version, [FromServices] SignReport sign, CancellationToken ct) =>
        TakeAsync(id, () => sign.ExecuteAsync(new(BureauId, id, version), Me, ct), ct);

    [HttpPost("call-back")]
    public Task<IActionResult> CallBack(long id, long version, [FromServices] CallBackReport callBack, CancellationToken ct) =>
        TakeAsync(id, () => callBack.ExecuteAsync(new(BureauId, id, version), Me, ct), ct);

    [HttpPost("rewriting")]
    public Task<IActionResult> WriteAnew(long id, long version, [FromServices] WriteReportAnew anew, CancellationToken ct) =>
        TakeAsync(id, () => anew.ExecuteAsync(new(BureauId, id, version), Me, ct), ct);

    private async Task<IActionResult> TakeAsync(long id, Func<Task<string>> step, CancellationToken ct, ReportReturnForm? form = null)
    {
        var happened = "";
        if (ModelState.IsValid && await TryAsync(async () => happened = await step()))
        {
            Notice(happened);

            return LocalRedirect(FormattableString.Invariant($"~/reports/{id}"));
        }

        return await query.RunAsync(BureauId, id, Me, ct) is { } page ? View("~/Features/Reports/Show.cshtml", page with
        {
            Return = form ?? page.Return,
        }) : NotFound();
    }
}
