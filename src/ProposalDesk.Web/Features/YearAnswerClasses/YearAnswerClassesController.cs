using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Features.Years;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.YearAnswerClasses;

[Route("administration/years/{year:int}/answer-classes")]
[Authorize(Policies.Administer)]
public sealed class YearAnswerClassesController(YearQuery query, ChangeYearAnswerClasses change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { Year: var found }
        ? View(new YearAnswerClassesForm
        {
            Year = year,
            Version = found.Version,
            Rows = found.AnswerClasses
                .ToDictionary(c => c.Code, c => new YearAnswerClassesForm.Row { Text = c.Text, NeedsCommitment = c.NeedsCommitment }),
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, YearAnswerClassesForm form, CancellationToken ct)
    {
        form.Year = year;
        if (await query.RunAsync(BureauId, year, Me, ct) is not { Year: var found }
            || form.Rows.Keys.Any(code => found.AnswerClasses.All(c => c.Code != code)))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(BureauId, year), Me, ct)))
        {
            return View(form);
        }

        Notice($"{year}年度的答复类别已经保存，已签发的答复不变。");
        return RedirectToAction(nameof(YearsController.Show), "Years", new { year });
    }
}
