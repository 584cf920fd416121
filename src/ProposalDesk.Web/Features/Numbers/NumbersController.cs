using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Numbers;

[Route("administration/numbers")]
[Authorize(Policies.Administer)]
public sealed class NumbersController(NumbersQuery query, ChangeNumberSeries change, ITypesetter typesetter) : SampleController(typesetter)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(BureauId, ct));

    [HttpGet("{year:int}/{kind}")]
    public async Task<IActionResult> Edit(int year, NumberedKind kind, CancellationToken ct) =>
        await FindAsync(year, kind, ct) is { } series
            ? View(new NumberPage(series, new NumberForm { Code = series.Code, NextSerial = series.LastSerial + 1 }))
            : NotFound();

    [HttpPost("{year:int}/{kind}")]
    public async Task<IActionResult> Edit(int year, NumberedKind kind, [Bind(Prefix = "Form")] NumberForm form, CancellationToken ct)
    {
        if (await FindAsync(year, kind, ct) is not { } series)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(BureauId, year, kind), Me, ct), "Form"))
        {
            return View(new NumberPage(series, form));
        }

        Notice($"下一份{kind.Label()}的文号是{NumberSeries.Format(form.Code!.Trim(), year, form.NextSerial!.Value)}。");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>A sample document with the number that is typed and not yet saved.</summary>
    [HttpPost("{year:int}/{kind}/preview")]
    public Task<IActionResult> Preview(int year, NumberedKind kind, [Bind(Prefix = "Form")] NumberForm form, [FromServices] DeskClock clock,
        CancellationToken ct) =>
        SampleAsync(async () => LetterSample.Of(kind, await query.BureauAsync(BureauId, ct), NumberSeries.Format(form.Code!
            .Trim(), year, form.NextSerial!.Value), clock.Today), ct);

    private async Task<NumbersPage.Row?> FindAsync(int year, NumberedKind kind, CancellationToken ct) =>
        (await query.RunAsync(BureauId, ct)).Rows.FirstOrDefault(r => r.Year == year && r.Kind == kind);
}
