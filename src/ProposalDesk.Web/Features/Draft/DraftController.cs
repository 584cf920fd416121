using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>起草: write, save, hand to review. Opening it starts nothing; the first saving does.</summary>
[Route("proposals/{id:long}/draft")]
public sealed class DraftController(CaseGuard guard, DraftQuery query, SaveDraft save, SubmitReply submit) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);

        return asked.IsGranted ? View(DraftForm.Of(await query.RunAsync(asked, Me, ct))) : asked.Refusal;
    }

    /// <param name="submitting">The second button: save, then hand to review.</param>
    /// <param name="adopt">Place of an offered sentence to take over as a commitment.</param>
    /// <param name="carry">Order of the item whose answer in the earlier letter is carried on.</param>
    [HttpPost("")]
    public async Task<IActionResult> Edit(long id, DraftForm form, bool submitting, int? adopt, int? carry, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply, ProposalStep.SubmitForReview);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        form.Adopt(adopt, Me.Today, ModelState);
        form.CarryOn(carry, carry is null ? [] : await query.EarlierAsync(id, ct), ModelState);
        SaveDraft.Saved? saved = null;
        try
        {
            if (!ModelState.IsValid || !await TryAsync(async () => saved = await save.ExecuteAsync(form.ToCommand(id), Me, ct),
                except: SaveDraft.Conflict))
            {
                return await AgainAsync(asked, form, ct);
            }
        }
        catch (RuleViolationException e) when (e.Code == SaveDraft.Conflict)
        {
            return await ConflictAsync(asked, form, e.Message, ct);
        }

        if (!submitting)
        {
            Notice($"草稿已保存（{saved!.SavedAt.ToBeijing():HH:mm}）。");

            return RedirectToAction(nameof(Edit), new { id });
        }

        (form.ReplyVersion, form.KeepEarlier) = (saved!.ReplyVersion, false);
        var command = new SubmitReply.Command(id, saved.ReplyVersion, form.ReasonWithoutOpinions);

        return await TryAsync(async () => Notice(await submit.ExecuteAsync(command, Me, ct)))
            ? LocalRedirect(Url.ForCase(id))
            : await AgainAsync(asked, form, ct);
    }

    private async Task<ViewResult> AgainAsync(GuardedCase asked, DraftForm form, CancellationToken ct) =>
        View(nameof(Edit), form.Again(await query.RunAsync(asked, Me, ct), ModelState));

    private async Task<ViewResult> ConflictAsync(GuardedCase asked, DraftForm form, string sentence, CancellationToken ct)
    {
        form.Beside(await query.RunAsync(asked, Me, ct), ModelState);
        Response.StatusCode = StatusCodes.Status409Conflict;
        ViewBag.Conflict = sentence;

        return View("Conflict", form);
    }
}
