using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>起草: write, save, look at the real page, hand to review. Opening it starts nothing; the first saving does.</summary>
[Route("proposals/{id:long}/draft")]
public sealed class DraftController(CaseGuard guard, DraftQuery query, SaveDraft save, SubmitReply submit) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);

        return asked.IsGranted ? View(DraftForm.Of(await PageAsync(asked, ct))) : asked.Refusal;
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

        if (adopt is { } place && DraftQuery.Offers(form.ToContent(), Me.Today).ElementAtOrDefault(place) is { } offer)
        {
            form.Commitments.Insert(form.Commitments.FindLastIndex(c => !string.IsNullOrWhiteSpace(c.Text)) + 1,
                new() { Text = offer.Text, DueOn = offer.DueOn });
            ForgetRows(nameof(form.Commitments));
        }

        if (carry is { } order)
        {
            form.CarryOn(order, await query.EarlierAsync(id, ct));
            ForgetRows(nameof(form.Items));
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(asked, form, ct);
        }

        SaveDraft.Saved? saved = null;
        try
        {
            if (!await TrySavingAsync(async () => saved = await save.ExecuteAsync(form.ToCommand(id), Me, ct)))
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

        form.ReplyVersion = saved!.ReplyVersion;
        form.KeepEarlier = false;
        if (await TryAsync(async () => Notice(await submit.ExecuteAsync(new(id, saved.ReplyVersion, form.ReasonWithoutOpinions), Me, ct))))
        {
            return LocalRedirect(Url.ForCase(id));
        }

        return await AgainAsync(asked, form, ct);
    }

    /// <summary>The draft as the real PDF, with the grey 草稿 over it.</summary>
    [HttpGet("preview.pdf")]
    public async Task<IActionResult> Preview(
        long id, [FromServices] LetterFactsQuery factsQuery, [FromServices] ITypesetter typesetter, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted || !ProposalAccess.MaySeeWorkings(asked.Proposal, Me))
        {
            return asked.Refusal ?? NotFound();
        }

        var reply = asked.Proposal.LetterInProgress;
        if (reply is null || await factsQuery.FindAsync(id, reply.Id, ct) is not { } facts)
        {
            Notice("还没有草稿，保存一次以后就可以预览。");

            return LocalRedirect(asked.Offers(ProposalStep.DraftReply) ? Url.ForStep(ProposalStep.DraftReply, id) : Url.ForCase(id));
        }

        try
        {
            var pdf = await typesetter.RenderAsync(
                ReplyLetterComposer.Draft(facts, Me.Today), PrintedPlaces.Of(facts), asked.Proposal.NumberInWords, ct);
            Response.Headers.CacheControl = "no-store";
            Response.Headers.ContentDisposition = "inline";

            return File(pdf, "application/pdf");
        }
        catch (TypesettingException e)
        {
            Response.StatusCode = e is UnsettableTextException ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status503ServiceUnavailable;
            return View("PreviewFailed", new PreviewFailed(id, asked.Proposal.NumberInWords, e.Message));
        }
    }

    // TryAsync would turn a conflict into a line at the top; it deserves its own page.
    private async Task<bool> TrySavingAsync(Func<Task> saving)
    {
        RuleViolationException? conflict = null;
        var done = await TryAsync(async () =>
        {
            try
            {
                await saving();
            }
            catch (RuleViolationException e) when (e.Code == SaveDraft.Conflict)
            {
                conflict = e;
            }
        });

        return conflict is null ? done : throw conflict;
    }

    private Task<DraftPage> PageAsync(GuardedCase asked, CancellationToken ct) =>
        query.RunAsync(asked.Proposal!.Id, asked.Offers(ProposalStep.SubmitForReview), Me, ct);

    private async Task<ViewResult> AgainAsync(GuardedCase asked, DraftForm form, CancellationToken ct)
    {
        ModelState.Remove(nameof(form.ReplyVersion));
        ModelState.Remove(nameof(form.KeepEarlier));
        var sent = form.Items.Select(i => i.Order).ToList();
        form.On(await PageAsync(asked, ct));
        if (!sent.SequenceEqual(form.Items.Select(i => i.Order)))
        {
            ForgetRows(nameof(form.Items));
        }

        return View(nameof(Edit), form);
    }

    private async Task<ViewResult> ConflictAsync(GuardedCase asked, DraftForm form, string sentence, CancellationToken ct)
    {
        var page = await PageAsync(asked, ct);
        ModelState.Clear();
        (form.ReplyVersion, form.KeepEarlier) = (page.ReplyVersion, true);
        Response.StatusCode = StatusCodes.Status409Conflict;
        ViewBag.Conflict = sentence;

        return View("Conflict", form.On(page));
    }

    // The rows have moved: what the browser sent for them no longer stands where it stood.
    private void ForgetRows(string list)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(list, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
