using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>登记: after saving, straight on to the assignment of the new case.</summary>
[Route("intake")]
public sealed class IntakeController(ReceiveProposal receive, IntakePageQuery page) : AppController
{
    private const string NotMine = "收文登记由收文办理员办理。";

    [HttpGet("")]
    public async Task<IActionResult> New(ProposalKind kind, CancellationToken ct) =>
        Me.Is(DeskRole.Clerk) ? View(await page.NewAsync(kind, Me.Today, ct)) : Refused(NotMine);

    [HttpPost("")]
    public async Task<IActionResult> New(IntakeForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(NotMine);
        }

        if (!form.IsSaving)
        {
            ModelState.Clear();
            form.AddRow();
            return View(form.ChangeKind() ? await page.ForKindAsync(form, ct) : await page.RunAsync(form, ct));
        }

        ReceiveProposal.Received? received = null;
        if (ModelState.IsValid && await TryAsync(async () => received = await receive.ExecuteAsync(form.ToCommand(), Me, ct)))
        {
            Notice(received!.InWords);
            return Redirect(Url.ForStep(ProposalStep.Assign, received.ProposalId));
        }

        return View(await page.RunAsync(form, ct));
    }
}
