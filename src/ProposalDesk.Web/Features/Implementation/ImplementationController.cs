using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Implementation;

/// <summary>登记意见建议落实, item by item, also after the case is closed.</summary>
[Route("proposals/{id:long}/implementation")]
public sealed class ImplementationController(CaseGuard guard, ImplementationQuery query, RecordImplementation record) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, long? item, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.MarkImplementation);

        return asked.IsGranted
            ? View(new ImplementationForm
            {
                Version = asked.Proposal.Version,
                ItemId = item,
                MarkedOn = Me.Today,
                Page = await query.RunAsync(asked.Proposal, ct),
            })
            : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, ImplementationForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.MarkImplementation);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(async () =>
            Notice(await record.ExecuteAsync(new(id, form.ItemId, form.IsImplemented, form.MarkedOn, form.Note, form.Version), Me, ct))))
        {
            return LocalRedirect(Url.ForCase(id) + "?tab=original");
        }

        form.Page = await query.RunAsync(asked.Proposal, ct);

        return View(form);
    }
}
