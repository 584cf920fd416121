using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Features.Years;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.YearLimits;

/// <summary>期限 of a year: first the moves are shown, then they are saved.</summary>
[Route("administration/years/{year:int}/limits")]
[Authorize(Policies.Administer)]
public sealed class YearLimitsController(YearQuery query, ChangeYearLimits change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { Year: var found }
        ? View(new YearLimitsForm
        {
            Year = year,
            Version = found.Version,
            Limits = YearLimit.All.ToDictionary(l => l.Name, l => (int?)l.Of(found)),
            SheetToFirstProposerOnly = found.SheetToFirstProposerOnly,
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, YearLimitsForm form, CancellationToken ct)
    {
        form.Year = year;
        form.FillUp();
        if (await query.RunAsync(BureauId, year, Me, ct) is null)
        {
            return NotFound();
        }

        var command = form.ToCommand(BureauId, year);
        if (ModelState.IsValid && form.IsConfirmed && await TryAsync(async () => form.Shifts = await change.ExecuteAsync(command, Me, ct)))
        {
            Notice($"{year}年度的期限已经保存，{form.Shifts!.InWords}。");
            return RedirectToAction(nameof(YearsController.Show), "Years", new { year });
        }

        if (ModelState.IsValid && await TryAsync(async () => form.Shifts = await change.LookAsync(command, Me, ct)))
        {
            ModelState.Remove(nameof(form.Seen));
            form.Seen = form.Typed;
        }

        return View(form);
    }
}
