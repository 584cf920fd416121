using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>统计: any figure by any two dimensions, kept as views and taken along as files.</summary>
[Route("statistics")]
[Authorize(Policies.SeeCases)]
public sealed class StatisticsController(StatisticsQuery query, SaveView save, DropView drop) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(StatisticsFilter filter, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        // The bare address opens the year under way; every other one says which years it means.
        if (Request.Query.Count == 0)
        {
            filter.Year = Me.Today.Year;
        }

        return View(await query.RunAsync(filter, BureauId, Me, ct));
    }

    [HttpGet("table.xlsx")]
    public async Task<IActionResult> Workbook(StatisticsFilter filter, CancellationToken ct) =>
        ModelState.IsValid ? await WorkbookAsync(filter.Figure.Label(), [await PageAsync(filter, ct)], ct) : NotFound();

    [HttpGet("table.csv")]
    public async Task<IActionResult> Csv(StatisticsFilter filter, CancellationToken ct) =>
        ModelState.IsValid ? File(await StatisticsFile.CsvOfAsync(await PageAsync(filter, ct), ct), "text/csv",
            $"{filter.Figure.Label()}{Me.Today.InWords()}.csv") : NotFound();

    [HttpPost("views")]
    public async Task<IActionResult> Save(StatisticsFilter filter, string? name, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        try
        {
            await save.ExecuteAsync(new(name, filter.ToQuery()), Me, ct);
        }
        catch (RuleViolationException e)
        {
            return View(nameof(Index), (await query.RunAsync(filter, BureauId, Me, ct)) with { NameError = e.Message, TypedName = name });
        }

        Notice($"视图“{name!.Trim()}”已经保存，只有您自己看得到。");

        return LocalRedirect($"~/statistics?{filter.ToQuery()}");
    }

    [HttpPost("views/{id:long}/drop")]
    public async Task<IActionResult> Drop(long id, CancellationToken ct)
    {
        await drop.ExecuteAsync(id, Me, ct);
        Notice("视图已经删去。");

        return LocalRedirect("~/statistics");
    }

    private async Task<SpreadsheetPage> PageAsync(StatisticsFilter filter, CancellationToken ct)
    {
        return StatisticsFile.PageOf(await query.BreakdownAsync(filter, BureauId, Me, ct), filter.Measures);
    }
}
