using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>提案列表 and the page of one case.</summary>
[Route("proposals")]
public sealed class ProposalsController(CaseGuard guard, ProposalListQuery list, ProposalQuery page, NeighbourQuery neighbours)
    : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ListFilter filter, CancellationToken ct) => View(await list.RunAsync(filter, BureauId, Me, ct));

    /// <summary>What the list shows under its filter, on all pages, as a workbook.</summary>
    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(ListFilter filter, [FromServices] ProposalExportQuery export, CancellationToken ct) =>
        await WorkbookAsync("提案列表", await export.RunAsync(filter, BureauId, Me, ct), ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, string? tab, [FromQuery(Name = "list")] string? listQuery, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);

        return asked.IsGranted ? View(await page.RunAsync(asked, tab, listQuery, Me, ct)) : asked.Refusal;
    }

    /// <summary>Leafs through the list the person came from.</summary>
    [HttpGet("{id:long}/neighbour")]
    public async Task<IActionResult> Neighbour(long id, [FromQuery(Name = "list")] string? listQuery, bool back, CancellationToken ct)
    {
        var neighbour = await neighbours.RunAsync(id, listQuery, back, BureauId, Me, ct);
        if (neighbour is null)
        {
            Notice(back ? "这已经是列表中的第一件。" : "这已经是列表中的最后一件。");
        }

        return RedirectToAction(nameof(Show), new { id = neighbour ?? id, list = listQuery });
    }
}
