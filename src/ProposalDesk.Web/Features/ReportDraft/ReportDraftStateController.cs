using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ReportDraft;

/// <summary>Whether an open page of a report's text can still save it.</summary>
[Route("reports/{id:long}/draft/state")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportDraftStateController(ReportDraftQuery query) : AppController
{
    /// <summary>Asked now and then by the page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> State(long id, long version, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk) || await query.StateAsync(BureauId, id, ct) is not { } report)
        {
            return Json(new { Locked = "这份汇报材料现在不由您起草，本页不能再保存。您的文字还在下面，可以复制。" });
        }

        return Json(new
        {
            Locked = report.WhyClosed is { } why ? $"{why}您的文字还在下面，可以复制。" : null,
            Stale = report.Version != version
                ? $"{report.LastSavedBy}在{report.LastSavedAt.InWords()}保存过这份草稿，本页不是最新的。接着写不会丢，保存时会请您对照两份文字。"
                : null,
        });
    }
}
