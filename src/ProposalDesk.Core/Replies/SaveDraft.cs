using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Saves the draft, by button or every few seconds by itself; the first saving starts the letter. If another hand has
/// saved since the page was opened, nothing is written: both texts are shown instead.
/// </summary>
public sealed class SaveDraft(CaseBook cases)
{
    /// <summary>Code of the violation when somebody else has saved meanwhile.</summary>
    public const string Conflict = "draft-conflict";

    /// <param name="ReplyVersion">As the page was opened with; null when there was no draft yet.</param>
    /// <param name="DonePoints">Points of earlier returns ticked off in the form.</param>
    /// <param name="KeepEarlier">True after a conflict: what is replaced stays a version of its own.</param>
    public sealed record Command(
        long ProposalId, long? ReplyVersion, ReplyContent Content, IReadOnlyCollection<long> DonePoints, bool KeepEarlier = false);

    public sealed record Saved(long ReplyId, long ReplyVersion, DateTime SavedAt);

    public async Task<Saved> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, version: null, ct);
        CheckItems(proposal, command.Content);
        var reply = proposal.LetterInProgress;
        if (reply is null)
        {
            reply = proposal.StartReply(command.Content, actor);
        }
        else
        {
            Check(reply, command.ReplyVersion);
            proposal.SaveDraft(reply, command.Content, actor, command.KeepEarlier);
            proposal.TickOffPoints(reply, command.DonePoints, actor);
        }

        try
        {
            await cases.SaveAsync(proposal, actor, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException(Conflict, "刚才有人同时保存了这份草稿。您的文字没有丢，请对照后再保存。");
        }

        return new Saved(reply.Id, reply.Version, reply.LastSavedAt);
    }

    // Every item answered, none invented: the registration may have been corrected since the page was opened.
    private static void CheckItems(Proposal proposal, ReplyContent content)
    {
        var orders = content.Answers.Select(a => a.ItemOrder).ToList();
        if (orders.Distinct().Count() < orders.Count || orders.Exists(o => proposal.Items.All(i => i.Order != o)))
        {
            throw new RuleViolationException("no-such-item", "意见建议的登记和打开页面时不一样了，没有保存。您的文字没有丢，请先复制下来，再重新打开起草页。");
        }
    }

    /// <exception cref="RuleViolationException"><see cref="Conflict"/>: says who saved, and when.</exception>
    internal static void Check(Reply reply, long? seen)
    {
        if (reply.Status == ReplyStatus.Draft && reply.Version != seen)
        {
            throw new RuleViolationException(
                Conflict,
                $"您打开页面以后，{reply.LastSavedBy}在{Deadlines.BeijingTime.InWords(reply.LastSavedAt)}保存过这份草稿。您的文字没有丢，请对照后再保存。");
        }
    }
}
