using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ReportDraft;

/// <summary>修改: the text of a report, block by block; saved any number of times until it goes to review.</summary>
[Route("reports/{id:long}/draft")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportDraftController(ReportDraftQuery query, SaveReport save) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) => Me.Is(DeskRole.Clerk)
        ? await query.RunAsync(BureauId, id, Me.Today, ct) is { } page ? View(ReportDraftForm.Of(page)) : NotFound()
        : Refused("汇报材料由收文办理员起草。");

    /// <param name="change">A button that moves, adds or removes a block: the page comes back, nothing is saved yet.</param>
    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, ReportDraftForm form, string? change, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused("汇报材料由收文办理员起草。");
        }

        if (await query.RunAsync(BureauId, id, Me.Today, ct) is not { } page)
        {
            return NotFound();
        }

        if (change is not null)
        {
            ModelState.Clear();
            form.Rearrange(change);

            return View(form.On(page));
        }

        if (!ModelState.IsValid)
        {
            return View(form.On(page));
        }

        try
        {
            await save.ExecuteAsync(form.ToCommand(BureauId, id), Me, ct);
        }
        catch (RuleViolationException e) when (e.Code == SaveReport.Conflict)
        {
            return Conflict(form, page, e.Message);
        }
        catch (RuleViolationException e)
        {
            ModelState.AddModelError(e.Field, e.Message);

            return View(form.On(page));
        }

        Notice("草稿已保存。");
        TempData["ReportSaved"] = true;

        return LocalRedirect(FormattableString.Invariant($"~/reports/{id}"));
    }

    private ViewResult Conflict(ReportDraftForm form, ReportDraftPage page, string sentence)
    {
        ModelState.Clear();
        (form.Version, form.KeepEarlier) = (page.Version, true);
        Response.StatusCode = StatusCodes.Status409Conflict;
        ViewBag.Conflict = sentence;

        return View(nameof(Edit), form.On(page));
    }
}
