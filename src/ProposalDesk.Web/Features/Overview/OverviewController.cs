using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>进度一览, and the lists behind its numbers.</summary>
[Route("overview")]
[Authorize(Policies.SeeOverview)]
public sealed class OverviewController(OverviewQuery overview, OverviewCasesQuery cases) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct) =>
        await overview.RunAsync(year, BureauId, Me, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cases")]
    public async Task<IActionResult> Cases(CaseSelection cut, CancellationToken ct) =>
        ModelState.IsValid && await cases.RunAsync(cut, BureauId, Me, ct) is { } page ? View(page) : NotFound();
}
