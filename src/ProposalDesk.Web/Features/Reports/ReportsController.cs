using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>汇报材料: the reports of a year, and one of them with its preview, its PDF and what was frozen.</summary>
[Route("reports")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportsController(ReportsQuery list, ReportQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct) =>
        await list.RunAsync(BureauId, year, Me, ct) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Start(int year, ReportKind kind, [FromServices] StartReport start, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused("汇报材料由收文办理员起草。");
        }

        long id = 0;
        if (ModelState.IsValid && await TryAsync(async () => id = await start.ExecuteAsync(new(BureauId, year, kind), Me, ct)))
        {
            return RedirectToAction(nameof(Show), new { id });
        }

        return await list.RunAsync(BureauId, null, Me, ct) is { } page ? View(nameof(Index), page) : NotFound();
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken ct) =>
        await query.RunAsync(BureauId, id, Me, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{id:long}/frozen")]
    public async Task<IActionResult> Frozen(long id, [FromQuery] FrozenListQuery.Wanted wanted, [FromServices] FrozenListQuery frozen,
        CancellationToken ct) =>
        ModelState.IsValid && await frozen.RunAsync(BureauId, id, wanted, ct) is { } page ? View(page) : NotFound();

    /// <summary>Earlier texts: what another hand replaced, and what went to review; two of them compared.</summary>
    [HttpGet("{id:long}/versions")]
    public async Task<IActionResult> Versions(long id, int? from, int? to, [FromServices] ReportVersionsQuery versions,
        CancellationToken ct) =>
        await versions.RunAsync(BureauId, id, from, to, ct) is { } page ? View(page) : NotFound();

    /// <summary>The draft as the real PDF or DOCX, with the grey 草稿 over it.</summary>
    [HttpGet("{id:long}/preview.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Preview(long id, string format, [FromServices] ITypesetter typesetter, CancellationToken ct)
    {
        if (await query.PaperAsync(BureauId, id, Me, ct) is not var (paper, places))
        {
            return NotFound();
        }

        try
        {
            return format == "pdf"
                ? File(await typesetter.RenderAsync(paper, places, "材料", ct), "application/pdf")
                : File(await typesetter.WriteWordAsync(paper,
                    ct), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{paper.Title}.docx");
        }
        catch (TypesettingException problem)
        {
            Response.StatusCode = problem is UnsettableTextException
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status503ServiceUnavailable;

            return View("SampleFailed", problem.Message);
        }
    }
}
