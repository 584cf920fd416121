using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Registration;

[Route("proposals/{id:long}/registration")]
public sealed class RegistrationController(CaseGuard guard, CorrectRegistration correct, RegistrationPageQuery page) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.CorrectRegistration);

        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (asked.Proposal.HasContactData)
        {
            var forWhom = Me.StandsInTo(a => ProposalWorkflow.StepsFor(asked.Proposal, a).Contains(ProposalStep.CorrectRegistration));
            await RecordAsync(
                SecurityEventKind.PersonalData, forWhom, "更正登记时看到了联系电话和地址。", asked.Proposal.NumberInWords, ct);
        }

        return View(await page.OpenAsync(id, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, RegistrationForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.CorrectRegistration);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (!form.IsSaving)
        {
            ModelState.Clear();
            form.AddRow();
            return View(await page.RunAsync(form, asked.Proposal, ct));
        }

        var changes = "";
        if (ModelState.IsValid && await TryAsync(async () => changes = await correct.ExecuteAsync(form.ToCommand(asked.Proposal), Me, ct)))
        {
            Notice($"已更正登记：{changes}");
            return Redirect(Url.ForCase(id));
        }

        return View(await page.RunAsync(form, asked.Proposal, ct));
    }
}
