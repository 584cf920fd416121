using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Years;

/// <summary>办理年度: the clerk looks, and changes the yearly dates; the rest is the administrator's.</summary>
[Route("administration/years")]
[Authorize(Policies.SeeYears)]
public sealed class YearsController(YearsQuery list, YearQuery query, OpenYear open) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await list.RunAsync(BureauId, Me, ct));

    [HttpPost("")]
    public async Task<IActionResult> Open(int year, CancellationToken ct)
    {
        if (ModelState.IsValid && await TryAsync(() => open.ExecuteAsync(new(BureauId, year), Me, ct)))
        {
            var missing = (await query.RunAsync(BureauId, year, Me, ct))!.Gaps.Count;
            Notice($"已有{year}办理年度。请按市里的通知核对报送时限{(missing > 0 ? $"；还缺{missing}项，列在下面，请先补齐" : "")}。");
            return RedirectToAction(nameof(Show), new { year });
        }

        return View(nameof(Index), await list.RunAsync(BureauId, Me, ct));
    }

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, CancellationToken ct) =>
        await query.RunAsync(BureauId, year, Me, ct) is { } page ? View(page) : NotFound();
}
