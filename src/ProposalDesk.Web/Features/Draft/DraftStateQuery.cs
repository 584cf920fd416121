using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>What an open draft page is told that can no longer save: what has happened to the case meanwhile.</summary>
public sealed class DraftStateQuery(DeskContext db)
{
    private const string Kept = "本页不能再保存，您的文字还在下面，可以复制。";

    public async Task<string> WhyLockedAsync(Proposal? proposal, CancellationToken ct)
    {
        if (proposal is null)
        {
            return $"这一件已经不在您能看到的范围里，{Kept}";
        }

        var last = await db.ProposalEvents.AsNoTracking().Where(e => e.ProposalId == proposal.Id).OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(ct);
        var happened = last is null ? "" : $"{last.At.InWords()}{last.Sentence}。";

        return $"{InWords(proposal.Status)}：{happened}现在是“{proposal.Status.Label()}”{proposal.HeldBy}。{Kept}";
    }

    /// <returns>Null while the page has the newest text.</returns>
    public static string? WhyStale(ReplyDraft draft, long? seen) => draft.Version != seen
        ? $"{draft.SavedBy}在{draft.SavedAt.InWords()}保存过这份草稿，本页不是最新的。接着写不会丢，保存时会请您对照两份文字。"
        : null;

    private static string InWords(ProposalStatus status) => status switch
    {
        ProposalStatus.UnderReview => "已提交审核",
        ProposalStatus.Signed => "已签发",
        ProposalStatus.AwaitingFeedback => "已送达",
        ProposalStatus.TransferPending => "已申请改办",
        ProposalStatus.Transferred => "已改办",
        ProposalStatus.Withdrawn => "已撤案",
        ProposalStatus.Closed => "已办结",
        _ => "现在不由您起草",
    };
}
