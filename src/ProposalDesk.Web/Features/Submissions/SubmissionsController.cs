using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>报送: the yearly dates, and what went to whom and when.</summary>
[Route("submissions")]
[Authorize(Policies.SeeCases)]
public sealed class SubmissionsController(
    SubmissionsQuery list, SubmissionQuery query, SubmitReport submit, StrikeOutSubmission strikeOut) : AppController
{
    [HttpGet(""), HttpGet("{year:int}")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct) =>
        await list.RunAsync(BureauId, year, Me, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{year:int}/{kind}")]
    public async Task<IActionResult> Show(int year, StatutoryKind kind, CancellationToken ct) =>
        ModelState.IsValid && await query.RunAsync(BureauId, year, kind, Me, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{year:int}/{kind}")]
    public async Task<IActionResult> Record(int year, StatutoryKind kind, [Bind(Prefix = "Form")] SubmissionForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused("报送由收文办理员登记。");
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(
            async () => happened = await submit.ExecuteAsync(await form.ToCommandAsync(BureauId, year, kind, ct), Me, ct), "Form"))
        {
            Notice(happened);
            return Back(year, kind);
        }

        return await query.RunAsync(BureauId, year, kind, Me, ct) is { } page ? View(nameof(Show), page with { Form = form }) : NotFound();
    }

    [HttpPost("{year:int}/{kind}/{submissionId:long}/strike-out")]
    public async Task<IActionResult> StrikeOut(
        int year, StatutoryKind kind, long submissionId, StrikeOutSubmissionForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused("报送记录由收文办理员划去。");
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(
            async () => happened = await strikeOut.ExecuteAsync(new(BureauId, year, kind, submissionId, form.Reason), Me, ct)))
        {
            Notice(happened);
        }
        else
        {
            TempData["Alert"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        }

        return Back(year, kind);
    }

    private LocalRedirectResult Back(int year, StatutoryKind kind) => LocalRedirect(Url.Content($"~/submissions/{year}/{kind}"));
}
