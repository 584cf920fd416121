using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Features.Years;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.YearReminders;

[Route("administration/years/{year:int}/reminders")]
[Authorize(Policies.Administer)]
public sealed class YearRemindersController(YearQuery query, ChangeYearReminders change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { Year: var found }
        ? View(new YearRemindersForm
        {
            Year = year,
            Version = found.Version,
            Rows = Enum.GetValues<DeadlineKind>().ToDictionary(k => k, k => RowOf(found, k)),
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, YearRemindersForm form, CancellationToken ct)
    {
        form.Year = year;
        if (await query.RunAsync(BureauId, year, Me, ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(BureauId, year), Me, ct)))
        {
            return View(form);
        }

        Notice($"{year}年度的到期提醒已经保存，从下一次提醒起生效。");
        return RedirectToAction(nameof(YearsController.Show), "Years", new { year });
    }

    private static YearRemindersForm.Row RowOf(HandlingYear year, DeadlineKind kind)
    {
        var rule = year.ReminderRules.FirstOrDefault(r => r.Kind == kind) ?? ReminderRule.Defaults().First(r => r.Kind == kind);

        return new() { DaysBefore = string.Join("、", rule.Days) };
    }
}
