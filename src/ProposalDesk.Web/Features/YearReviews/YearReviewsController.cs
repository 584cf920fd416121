using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Features.Years;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.YearReviews;

[Route("administration/years/{year:int}/reviews")]
[Authorize(Policies.Administer)]
public sealed class YearReviewsController(YearQuery query, ChangeYearReviews change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { Year: var found }
        ? View(new YearReviewsForm
        {
            Year = year,
            Version = found.Version,
            Rows = [.. Enum.GetValues<ProposalKind>()
                .SelectMany(kind => Enum.GetValues<HandlingRole>(), (kind, role) => YearReviewsForm.Row.Of(found, kind, role))],
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, YearReviewsForm form, CancellationToken ct)
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

        Notice($"{year}年度的审核环节已经保存，以后提交审核的按新的环节走，正在审核的不变。");
        return RedirectToAction(nameof(YearsController.Show), "Years", new { year });
    }
}
