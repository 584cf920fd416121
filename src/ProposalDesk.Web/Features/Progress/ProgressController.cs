using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Progress;

/// <summary>调度分析 and the bulletin drawn from it.</summary>
[Route("progress")]
[Authorize(Policies.SeeProgress)]
public sealed class ProgressController(ProgressAnalysis analysis, AlmanacBook almanacs, BulletinQuery bulletin, ITypesetter typesetter) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var years = (await almanacs.OpenAsync(ct)).Years.Where(y => y.BureauId == BureauId).Select(y => y.Year).OrderDescending().ToList();
        var chosen = year ?? (years.Contains(Me.Today.Year) ? Me.Today.Year : years.FirstOrDefault());

        return years.Contains(chosen) ? View(new ProgressPage(await analysis.RunAsync(BureauId, chosen, Me.Today, ct), years)) : NotFound();
    }

    [HttpGet("bulletin.pdf")]
    public async Task<IActionResult> BulletinPdf(CancellationToken ct) =>
        File(await typesetter.RenderAsync(await bulletin.RunAsync(BureauId, Me.Today, ct), ct), "application/pdf");

    [HttpGet("bulletin.docx")]
    public async Task<IActionResult> BulletinWord(CancellationToken ct)
    {
        var report = await bulletin.RunAsync(BureauId, Me.Today, ct);

        return File(await typesetter.WriteWordAsync(report, ct), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{report.Title}.docx");
    }
}
