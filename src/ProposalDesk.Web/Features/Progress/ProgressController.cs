using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Progress;

/// <summary>调度分析; the bulletin drawn from it is one of the year's reports.</summary>
[Route("progress")]
[Authorize(Policies.SeeProgress)]
public sealed class ProgressController(ProgressAnalysis analysis, OfficeAnalysis office, DeadlineBasisBook bases) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var years = (await bases.OpenAsync(ct)).Years.Where(y => y.BureauId == BureauId).Select(y => y.Year).OrderDescending().ToList();
        var chosen = year ?? (years.Contains(Me.Today.Year) ? Me.Today.Year : years.FirstOrDefault());

        return years.Contains(chosen)
            ? View(new ProgressPage(
                await analysis.RunAsync(BureauId, chosen, Me.Today, ct, ProgressPage.Shown),
                await office.RunAsync(BureauId, chosen, Me.Today, ct),
                years))
            : NotFound();
    }
}
