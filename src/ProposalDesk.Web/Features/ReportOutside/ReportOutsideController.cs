using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Features.Reports;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ReportOutside;

/// <summary>What of the summary goes outside: which results it may tell, and its page for a website.</summary>
[Route("reports/{id:long}")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportOutsideController(ReportQuery query) : AppController
{
    /// <summary>As HTML to copy into a website.</summary>
    [HttpGet("web")]
    public async Task<IActionResult> Web(long id, [FromServices] ReportWebQuery web, CancellationToken ct) =>
        await web.RunAsync(BureauId, id, Me.Today, ct) is { } page ? View(page) : NotFound();

    /// <summary>Asked by the page that waits for the files.</summary>
    [HttpGet("files")]
    public async Task<IActionResult> Files(long id, CancellationToken ct) =>
        await query.HasFilesAsync(BureauId, id, ct) ? Ok() : NoContent();

    [HttpPost("marks")]
    public async Task<IActionResult> Mark(long id, ReportMarksForm form, [FromServices] MarkWorkResults mark, CancellationToken ct)
    {
        if (ModelState.IsValid && await TryAsync(async () => Notice(await mark.ExecuteAsync(form.ToCommand(BureauId), Me, ct))))
        {
            return LocalRedirect(FormattableString.Invariant($"~/reports/{id}#outside"));
        }

        return await query.RunAsync(BureauId, id, Me, ct, form) is { } page ? View("~/Features/Reports/Show.cshtml", page) : NotFound();
    }
}
