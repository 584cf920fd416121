using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Features.Years;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.YearDates;

/// <summary>报送时限 of a year: first the moves are shown, then they are saved.</summary>
[Route("administration/years/{year:int}/dates")]
[Authorize(Policies.SeeYears)]
public sealed class YearDatesController(YearQuery query, ChangeYearlyDates change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { Year: var found }
        ? View(new YearDatesForm
        {
            Year = year,
            Version = found.Version,
            CompletionDueOn = found.CompletionDueOn,
            Dates = found.StatutoryDeadlines
                .ToDictionary(d => d.Kind, d => new YearDatesForm.Row { DueOn = d.DueOn, Recipients = d.RecipientNames }),
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, YearDatesForm form, CancellationToken ct)
    {
        form.Year = year;
        if (await query.RunAsync(BureauId, year, Me, ct) is null)
        {
            return NotFound();
        }

        var command = form.ToCommand(BureauId, year);
        if (ModelState.IsValid && form.IsConfirmed && await TryAsync(async () => form.Shifts = await change.ExecuteAsync(command, Me, ct)))
        {
            Notice($"{year}年度的报送时限已经保存，{form.Shifts!.InWords}。");
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
