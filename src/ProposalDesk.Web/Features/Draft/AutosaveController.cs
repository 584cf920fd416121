using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>What the draft page sends by itself every few seconds; answers in JSON.</summary>
[Route("proposals/{id:long}/draft")]
public sealed class AutosaveController(CaseGuard guard, SaveDraft save, NoteDraftPresence presence, DeskClock clock) : AppController
{
    [HttpPost("autosave")]
    public async Task<IActionResult> Save(long id, DraftForm form, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);
        if (!asked.IsGranted)
        {
            return NotSaved($"现在不能起草（{asked.Proposal?.Status.Label() ?? "没有找到这件"}）。您的文字留在本页和这台电脑上。", StatusCodes.Status403Forbidden);
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

    /// <summary>A sign of life while nothing is typed.</summary>
    [HttpPost("presence")]
    public async Task<IActionResult> Note(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.DraftReply);
        if (!asked.IsGranted)
        {
            return NotSaved("现在不能起草。", StatusCodes.Status403Forbidden);
        }

        return Json(new { Others = asked.Proposal.LetterInProgress is { } reply ? await OthersAsync(reply.Id, ct) : [] });
    }

    private async Task<IEnumerable<string>> OthersAsync(long replyId, CancellationToken ct) =>
        (await presence.ExecuteAsync(new(replyId), Me, ct)).Select(p => DraftQuery.InWords(p, clock.Shift));

    private static JsonResult NotSaved(string sentence, int status) => new(new { Sentence = sentence }) { StatusCode = status };
}
