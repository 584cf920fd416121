using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>The Director lets the annual report go while cases are not answered, and says why.</summary>
[Route("submissions/{year:int}/AnnualReport/permission")]
[Authorize(Policies.SeeCases)]
[ViewsOf("Submissions")]
public sealed class OpenCasesPermissionController(SubmissionQuery query, AllowOpenCases allow) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Allow(int year, [Bind(Prefix = "Allow")] AllowForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Director))
        {
            return Refused("有件未答复时先报送全年办理情况，由主要领导说明理由。");
        }

        var happened = "";
        if (ModelState.IsValid
            && await TryAsync(async () => happened = await allow.ExecuteAsync(new(BureauId, year, form.Reason), Me, ct), "Allow"))
        {
            Notice(happened);
            return LocalRedirect(Url.Content($"~/submissions/{year}/{StatutoryKind.AnnualReport}"));
        }

        return await query.RunAsync(BureauId, year, StatutoryKind.AnnualReport, Me, ct) is { } page
            ? View("Show", page with { Allow = form })
            : NotFound();
    }
}
