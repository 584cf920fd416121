using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Feedback;

/// <summary>Every unanswered 不满意 (domain.md §3.11), asked of the database; the whole case says the same (a test, in every state).</summary>
public static class UnansweredDissatisfaction
{
    /// <summary>
    /// The sheets with the rating of each proposer that counts, where it is 不满意, answered by no letter that was signed in
    /// knowledge of it and has reached them, and nobody has decided over it.
    /// </summary>
    public static IQueryable<FeedbackSheet> UnansweredDissatisfactions(this DeskContext db) => db.Sheets.AsNoTracking()
        .Where(s => s.IsLatestRating && s.Rating == FeedbackRating.Dissatisfied
            && s.Answers.OrderByDescending(a => a.SignedOn).ThenByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id).Take(1)
                .Any(a => a.DecidedOn == null && !db.Replies.Any(r => r.ProposalId == s.ProposalId
                    && r.Kind != ReplyKind.CorrectingLetter && r.Kind != ReplyKind.SupplementaryReply
                    && r.RoundNumber > s.RoundNumber && r.Number > a.AfterLetter
                    && r.Deliveries.Any(d => d.StruckOutReason == null && d.ProposerOrder == s.ProposerOrder && d.SentOn != null))));
}
