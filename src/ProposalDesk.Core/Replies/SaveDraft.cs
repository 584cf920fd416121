using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Saves the draft, by button or every few seconds by itself: the draft alone, not the case. The first saving starts the
/// letter, which is a step of the case. If another hand has saved since the page was opened, nothing is written: both
/// texts are shown instead.
/// </summary>
public sealed class SaveDraft(DeskContext db, DraftBook drafts, CaseBook cases)
{
    /// <summary>Code of the violation when somebody else has saved meanwhile.</summary>
    public const string Conflict = "draft-conflict";

    /// <param name="ReplyVersion">Of the draft as the page was opened with; null when there was none yet.</param>
    /// <param name="DonePoints">Points of earlier returns ticked off in the form.</param>
    /// <param name="KeepEarlier">True after a conflict: what is replaced stays a version of its own.</param>
    public sealed record Command(
        long ProposalId, long? ReplyVersion, ReplyContent Content, IReadOnlyCollection<long> DonePoints, bool KeepEarlier = false);

    /// <param name="Others">Who else has the draft open.</param>
    public sealed record Saved(long ReplyId, long ReplyVersion, DateTime SavedAt, IReadOnlyList<DraftPresence> Others);

    public async Task<Saved> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var orders = command.Content.Answers.Select(a => a.ItemOrder).ToList();
        var opened = await drafts.OpenAsync(command.ProposalId, orders, command.DonePoints, actor, ct);
        if (opened is null)
        {
            return await BeginAsync(command, orders, actor, ct);
        }

        CheckItems(orders, opened.KnownItems);
        Check(opened.Draft, command.ReplyVersion);
        if (opened.Draft.Save(command.Content, opened.Capacity, actor, command.KeepEarlier) is { } kept)
        {
            db.Add(kept);
        }

        if (opened.OpenPoints > 0)
        {
            await TickOffAsync(opened, command.DonePoints, actor, ct);
        }

        await SavingAsync(() => db.SaveChangesAsync(ct));

        return new Saved(opened.Draft.ReplyId, opened.Draft.Version, opened.Draft.SavedAt, opened.Others);
    }

    // Nothing is begun yet, or it is not this person's now: the case itself says which.
    private async Task<Saved> BeginAsync(Command command, IReadOnlyList<int> orders, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, version: null, ct);
        CheckItems(orders, proposal.Items.Count(i => orders.Contains(i.Order)));
        var reply = proposal.LetterInProgress;
        if (reply is null)
        {
            reply = proposal.StartReply(command.Content, actor);
        }
        else
        {
            proposal.CheckDrafts(actor);
            Check(reply, command.ReplyVersion);
            proposal.SaveDraft(reply, command.Content, actor, command.KeepEarlier);
            proposal.TickOffPoints(reply, command.DonePoints, actor);
        }

        await SavingAsync(() => cases.SaveAsync(proposal, actor, ct));

        return new Saved(reply.Id, reply.Draft!.Version, reply.Draft.SavedAt, []);
    }

    private async Task TickOffAsync(OpenedDraft opened, IReadOnlyCollection<long> pointIds, Actor actor, CancellationToken ct)
    {
        var replyId = opened.Draft.ReplyId;
        var points = await db.Replies.Where(r => r.Id == replyId).SelectMany(r => r.Points)
            .Where(p => p.DoneAt == null && pointIds.Contains(p.Id)).ToListAsync(ct);
        foreach (var point in points)
        {
            opened.Draft.TickOff(point, opened.Capacity, actor);
        }
    }

    private static async Task SavingAsync(Func<Task> saving)
    {
        try
        {
            await saving();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException(Conflict, "刚才有人同时保存了这份草稿。您的文字没有丢，请对照后再保存。");
        }
    }

    // Every item answered, none invented: the registration may have been corrected since the page was opened.
    private static void CheckItems(IReadOnlyList<int> orders, int known)
    {
        if (orders.Distinct().Count() < orders.Count || known < orders.Count)
        {
            throw new RuleViolationException("no-such-item", "意见建议的登记和打开页面时不一样了，没有保存。您的文字没有丢，请先复制下来，再重新打开起草页。");
        }
    }

    /// <exception cref="RuleViolationException"><see cref="Conflict"/>: says who saved, and when.</exception>
    internal static void Check(Reply reply, long? seen)
    {
        if (reply.Status == ReplyStatus.Draft)
        {
            Check(reply.Draft!, seen);
        }
    }

    private static void Check(ReplyDraft draft, long? seen)
    {
        if (draft.Version != seen)
        {
            throw new RuleViolationException(
                Conflict,
                $"您打开页面以后，{draft.SavedBy}在{draft.SavedAt.InWords()}保存过这份草稿。您的文字没有丢，请对照后再保存。");
        }
    }
}
