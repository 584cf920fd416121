using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>What the draft page sends by itself every few seconds; answers in JSON.</summary>
[Route("proposals/{id:long}/draft")]
public sealed class AutosaveController(CaseGuard guard, SaveDraft save, NoteDraftPresence presence, DraftStateQuery state, DeskClock clock) : AppController
{
    [HttpPost("autosave")]
    public async Task<IActionResult> Save(long id, DraftForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);
        if (!asked.IsGranted)
        {
            return await LockedAsync(asked, ct);
        }

        var undated = form.Commitments.Any(c => !string.IsNullOrWhiteSpace(c.Text) && c.DueOn is null);
        var tooLong = ModelState.Where(e => !e.Key.EndsWith(nameof(DraftForm.CommitmentRow.DueOn), StringComparison.Ordinal))
            .SelectMany(e => e.Value!.Errors).FirstOrDefault();
        if (tooLong is not null)
        {
            return NotSaved($"{tooLong.ErrorMessage}改正以前不能自动保存。", StatusCodes.Status400BadRequest);
        }

        try
        {
            var content = form.ToContent();
            var saved = await save.ExecuteAsync(form.ToCommand(id), Me, ct);

            return Json(new
            {
                saved.ReplyVersion,
                Status = $"已保存 {saved.SavedAt.ToBeijing():HH:mm}{(undated ? "（没有期限的承诺事项还没有存）" : "")}",
                Others = await OthersAsync(saved.ReplyId, ct),
                Offers = DraftQuery.Offers(content, Me.Today).Select(o => new { o.Text, DueOn = o.DueOn.ToString("yyyy-MM-dd", DeskPages.Chinese), Words = o.DueOn.InWords() }),
            });
        }
        catch (RuleViolationException e)
        {
            return NotSaved(e.Message, e.Code == SaveDraft.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>A sign of life while nothing is typed; answers who else is there and whether the page can still save.</summary>
    /// <param name="replyVersion">Of the draft as the page has it.</param>
    [HttpPost("presence")]
    public async Task<IActionResult> Note(long id, long? replyVersion, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);
        if (!asked.IsGranted)
        {
            return await LockedAsync(asked, ct);
        }

        return Json(new
        {
            Others = asked.Proposal.LetterInProgress is { } reply ? await OthersAsync(reply.Id, ct) : [],
            Stale = DraftStateQuery.WhyStale(asked.Proposal, replyVersion),
        });
    }

    private async Task<JsonResult> LockedAsync(GuardedCase asked, CancellationToken ct) =>
        new(new { Locked = await state.WhyLockedAsync(asked.Proposal, ct) }) { StatusCode = StatusCodes.Status403Forbidden };

    private async Task<IEnumerable<string>> OthersAsync(long replyId, CancellationToken ct) =>
        (await presence.ExecuteAsync(new(replyId), Me, ct)).Select(p => DraftQuery.InWords(p, clock.Shift));

    private static JsonResult NotSaved(string sentence, int status) => new(new { Sentence = sentence }) { StatusCode = status };
}
