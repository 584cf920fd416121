using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Web.Features.Reports;
using ProposalDesk.Web.Features.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ReportSubmission;

/// <summary>报送 of a signed report to one recipient: the stored PDF, with date and evidence.</summary>
[Route("reports/{id:long}/submissions")]
[Authorize(Policies.SeeProgress)]
public sealed class ReportSubmissionController(ReportQuery query, SubmitReport submit) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Record(long id, [Bind(Prefix = "Form")] SubmissionForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused("报送由收文办理员登记。");
        }

        if (await query.RunAsync(BureauId, id, Me, ct) is not { Pdf: { } pdf, Report: var report } page
            || report.Kind.Owed() is not { } owed)
        {
            return NotFound();
        }

        var happened = "";
        if (ModelState.IsValid && await TryAsync(async () => happened = await submit.ExecuteAsync(
            await form.ToCommandAsync(BureauId, report.Year, owed, ct) with { DocumentFileId = pdf.Id, Document = null }, Me, ct), "Form"))
        {
            Notice(happened);

            return LocalRedirect(FormattableString.Invariant($"~/reports/{id}"));
        }

        return View("~/Features/Reports/Show.cshtml", page with { Form = form });
    }
}
