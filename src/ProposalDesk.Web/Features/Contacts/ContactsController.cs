using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Contacts;

/// <summary>沟通记录: write one down, strike one out.</summary>
[Route("proposals/{id:long}/contacts")]
public sealed class ContactsController(
    CaseGuard guard, ContactsQuery query, RecordContact recordContact, StrikeOutContact strikeOut, DeskClock clock) : AppController
{
    [HttpGet(""), HttpGet("new")]
    public async Task<IActionResult> New(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.RecordContact);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        var page = await query.RunAsync(id, ct);

        return View(new ContactForm
        {
            Page = page,
            Version = page.Version,
            Phase = page.Suggested,
            HeldOn = clock.Today,
            ProposerOrders = [.. page.SuggestedProposers],
            BureauPeople = Me.Name,
        });
    }

    [HttpPost(""), HttpPost("new")]
    public async Task<IActionResult> New(long id, ContactForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.RecordContact);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(async () =>
            await recordContact.ExecuteAsync(form.ToCommand(id, await form.Files.ReadAsync(ct)), Me, ct)))
        {
            Notice($"已记下{form.HeldOn!.Value.InShort()}的{form.Phase.Label()}{form.Mode!.Value.Label()}沟通。");

            return form.Again ? RedirectToAction(nameof(New), new { id }) : LocalRedirect(Url.ForCase(id));
        }

        form.Page = await query.RunAsync(id, ct);

        return View(form);
    }

    [HttpPost("{contactId:long}/strike-out")]
    public async Task<IActionResult> StrikeOut(long id, long contactId, StrikeOutForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.RecordContact);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (ModelState.IsValid && await TryAsync(() => strikeOut.ExecuteAsync(new(id, form.Version, contactId, form.Reason), Me, ct)))
        {
            Notice("已划去这条沟通记录，原文和原因仍可查看，不再计入本轮沟通。");

            return RedirectToAction(nameof(New), new { id });
        }

        TempData["Alert"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));

        return RedirectToAction(nameof(New), new { id });
    }
}
