using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>提案列表 and the page of one case.</summary>
[Route("proposals")]
public sealed class ProposalsController(CaseGuard guard, ProposalListQuery list, ProposalQuery page, NeighbourQuery neighbours)
    : AppController
{
    [HttpGet("")]
    [Authorize(Policies.SeeCases)]
    public async Task<IActionResult> Index(ListFilter filter, CancellationToken ct) => View(await list.RunAsync(filter, BureauId, Me, ct));

    /// <summary>What the list shows under its filter, on all pages, as a workbook.</summary>
    [HttpGet("export.xlsx")]
    [Authorize(Policies.SeeCases)]
    public async Task<IActionResult> Export(ListFilter filter, [FromServices] ProposalExportQuery export, CancellationToken ct) =>
        await WorkbookAsync("提案列表", await export.RunAsync(filter, BureauId, Me, ct), ct);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(
        long id, string? tab, [FromQuery(Name = "list")] string? listQuery, bool reach, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var shown = await page.RunAsync(asked, tab, listQuery, reach, Me, ct);
        if (shown.Content is CaseTabs.Original { Reach: not null })
        {
            await RecordAsync(SecurityEventKind.PersonalData, Me.StandsInTo(a => ProposalAccess.MaySeeContactData(asked.Proposal, a)),
                "查看了联系电话、地址和导入原文。", asked.Proposal.NumberInWords, ct);
        }

        return View(shown);
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
