using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.WorkResults;

/// <summary>成效库 of a year: what is on record, what may be taken from the cases, and which of it may be said outside.</summary>
[Route("results")]
[Authorize(Policies.SeeProgress)]
public sealed class WorkResultsController(WorkResultsQuery query, SaveWorkResult save) : AppController
{
    [HttpGet("")]
    public Task<IActionResult> Index([FromQuery] WorkResultsQuery.Wanted wanted, CancellationToken ct) => PageAsync(wanted, null, ct);

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] WorkResultForm form, CancellationToken ct) =>
        ModelState.IsValid && await TryAsync(async () => Notice(await save.ExecuteAsync(form.ToCommand(BureauId), Me, ct)), "Form")
            ? RedirectToAction(nameof(Index), new { year = form.Year })
            : await PageAsync(new(form.Year), form, ct);

    /// <summary>One click; what the record does not say is asked for in the form.</summary>
    [HttpPost("take")]
    public async Task<IActionResult> Take(int year, string key, CancellationToken ct) =>
        await TryAsync(async () => Notice(await save.ExecuteAsync(new(BureauId, year, null, key, null), Me, ct)), "Form")
            ? RedirectToAction(nameof(Index), new { year })
            : await PageAsync(new(year, key), null, ct);

    [HttpPost("{id:long}/drop")]
    public async Task<IActionResult> Drop(long id, int year, [FromServices] DropWorkResult drop, CancellationToken ct)
    {
        if (!await TryAsync(() => drop.ExecuteAsync(new(BureauId, id), Me, ct)))
        {
            return await PageAsync(new(year), null, ct);
        }

        Notice("已删去。以前的材料不受影响，以后生成的材料不再使用。");

        return RedirectToAction(nameof(Index), new { year });
    }

    private async Task<IActionResult> PageAsync(WorkResultsQuery.Wanted wanted, WorkResultForm? form, CancellationToken ct) =>
        await query.RunAsync(BureauId, wanted, form, Me, ct) is { } page ? View(nameof(Index), page) : NotFound();
}
