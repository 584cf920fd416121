using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SecurityLog;

/// <summary>安全日志: who did what to accounts, rights and personal data; for the auditor and the Director.</summary>
[Route("security-log")]
[Authorize(Policies.SeeSecurityLog)]
public sealed class SecurityLogController(SecurityLogQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(SecurityLogFilter filter, CancellationToken ct) =>
        View(await query.RunAsync(ModelState.IsValid ? filter : new(), ct));

    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(SecurityLogFilter filter, CancellationToken ct) =>
        ModelState.IsValid ? await WorkbookAsync("安全日志", [query.Workbook(filter, ct)], ct) : NotFound();

    /// <summary>Goes through the chain of all records now.</summary>
    [HttpPost("check")]
    public async Task<IActionResult> Check([FromServices] ProveRecords prove, CancellationToken ct)
    {
        var found = await prove.ExecuteAsync(Me, ct);
        TempData[found.Breaks.Count == 0 ? "Notice" : "Alarm"] = ProveRecords.InWords(found);

        return RedirectToAction(nameof(Index), new { kind = SecurityEventKind.Check });
    }
}
