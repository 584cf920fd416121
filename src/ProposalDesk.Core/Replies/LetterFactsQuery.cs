using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>Gathers what a letter is made of.</summary>
public sealed class LetterFactsQuery(DeskContext db)
{
    /// <summary>For pages and previews; null if the case has no such reply.</summary>
    public async Task<LetterFacts?> FindAsync(long proposalId, long replyId, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking()
            .Include(p => p.Proposers)
            .Include(p => p.Items)
            .Include(p => p.OtherUnits)
            .Include(p => p.Replies.Where(r => r.Id == replyId || r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Answers)
            .Include(p => p.Replies.Where(r => r.Id == replyId || r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Commitments)
            .Include(p => p.Replies.Where(r => r.Id == replyId || r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Draft)
            .SingleOrDefaultAsync(p => p.Id == proposalId, ct);
        var reply = proposal?.Replies.FirstOrDefault(r => r.Id == replyId);

        return reply is null ? null : await OfAsync(proposal!.InOrder(), reply, ct);
    }

    /// <summary>For a case that is already loaded whole.</summary>
    public async Task<LetterFacts> OfAsync(Proposal proposal, Reply reply, CancellationToken ct)
    {
        var frame = await (
            from session in db.Sessions.AsNoTracking()
            where session.Id == proposal.SessionId
            from bureau in db.Bureaus.AsNoTracking()
            where bureau.Id == proposal.BureauId
            select new { session, bureau }).SingleAsync(ct);

        return new LetterFacts(
            proposal, reply, frame.session, frame.bureau, proposal.Replies.FirstOrDefault(r => r.Id == reply.CorrectsReplyId));
    }
}
