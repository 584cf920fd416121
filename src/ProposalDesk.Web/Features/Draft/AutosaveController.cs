using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>What the draft page sends by itself; answers in JSON. Only where the draft refuses is its case asked why.</summary>
[Route("proposals/{id:long}/draft")]
public sealed class AutosaveController(
    SaveDraft save, DraftBook drafts, NoteDraftPresence presence, CaseGuard guard, DraftStateQuery state, DeskClock clock) : AppController
{
    [HttpPost("autosave")]
    public async Task<IActionResult> Save(long id, DraftForm form, CancellationToken ct)
    {
        var undated = form.Commitments.Any(c => !string.IsNullOrWhiteSpace(c.Text) && c.DueOn is null);
        var tooLong = ModelState.Where(e => !e.Key.EndsWith(nameof(DraftForm.CommitmentRow.DueOn), StringComparison.Ordinal))
            .SelectMany(e => e.Value!.Errors).FirstOrDefault();
        if (tooLong is not null)
        {
            return await NotSavedAsync(id, $"{tooLong.ErrorMessage}改正以前不能自动保存。", StatusCodes.Status400BadRequest, ct);
        }

        try
        {
            var content = form.ToContent();
            var saved = await save.ExecuteAsync(form.ToCommand(id), Me, ct);
            await presence.ExecuteAsync(new(saved.ReplyId), Me, ct);

            return Json(new
            {
                saved.ReplyVersion,
                Status = $"已保存 {saved.SavedAt.ToBeijing():HH:mm}{(undated ? "（没有期限的承诺事项还没有存）" : "")}",
                Others = InWords(saved.Others),
                Offers = DraftQuery.Offers(content, Me.Today)
                    .Select(o => new { o.Text, DueOn = o.DueOn.ToString("yyyy-MM-dd", DeskPages.Chinese), Words = o.DueOn.InWords() }),
            });
        }
        catch (RuleViolationException e) when (e.Code == SaveDraft.Conflict)
        {
            return new JsonResult(new { Sentence = e.Message }) { StatusCode = StatusCodes.Status409Conflict };
        }
        catch (RuleViolationException e)
        {
            return await NotSavedAsync(id, e.Message, StatusCodes.Status422UnprocessableEntity, ct);
        }
    }

    /// <summary>A sign of life while nothing is typed; answers who else is there and whether the page can still save.</summary>
    /// <param name="replyVersion">Of the draft as the page has it.</param>
    [NotByHand, HttpPost("presence")]
    public async Task<IActionResult> Note(long id, long? replyVersion, CancellationToken ct)
    {
        if (await drafts.OpenAsync(id, [], [], Me, ct) is not { } opened)
        {
            return await LockedAsync(id, ct) ?? Json(new { Others = Array.Empty<string>(), Stale = (string?)null });
        }

        await presence.ExecuteAsync(new(opened.Draft.ReplyId), Me, ct);

        return Json(new { Others = InWords(opened.Others), Stale = DraftStateQuery.WhyStale(opened.Draft, replyVersion) });
    }

    private async Task<IActionResult> NotSavedAsync(long id, string sentence, int status, CancellationToken ct) =>
        await LockedAsync(id, ct) ?? new JsonResult(new { Sentence = sentence }) { StatusCode = status };

    // Null where the person may draft.
    private async Task<JsonResult?> LockedAsync(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);

        return asked.IsGranted
            ? null
            : new(new { Locked = await state.WhyLockedAsync(asked.Proposal, ct) }) { StatusCode = StatusCodes.Status403Forbidden };
    }

    private IEnumerable<string> InWords(IReadOnlyList<DraftPresence> others) => others.Select(p => DraftQuery.InWords(p, clock.Shift));
}
