using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Figures;

/// <summary>The list behind every number: exactly the rows it counts.</summary>
[Route("figures")]
[Authorize(Policies.SeeCases)]
public sealed class FiguresController(FigureListQuery query, FigureFileQuery file) : AppController
{
    [HttpGet("{figure}")]
    public async Task<IActionResult> Index(FigureKind figure, FigurePart part, FigureScope scope, int page, CancellationToken ct) =>
        ModelState.IsValid ? View(await query.RunAsync(figure, part, scope, page, BureauId, Me, ct)) : NotFound();

    /// <summary>The whole list as a workbook, written as it is read.</summary>
    [HttpGet("{figure}.xlsx")]
    public async Task<IActionResult> Workbook(FigureKind figure, FigurePart part, FigureScope scope, CancellationToken ct) =>
        ModelState.IsValid ? await WorkbookAsync(figure.PartLabel(part), [file.Page(figure, part, scope, BureauId, Me)], ct) : NotFound();
}
