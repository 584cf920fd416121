using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Proposals;

/// <summary>The whole case, for use cases: rules look at all of it.</summary>
public static class ProposalLoading
{
    public static IQueryable<Proposal> Whole(this IQueryable<Proposal> proposals) => proposals
        .Include(p => p.Proposers)
        .Include(p => p.Items)
        .Include(p => p.OtherUnits)
        .Include(p => p.Assignments)
        .Include(p => p.TransferRequests)
        .Include(p => p.Rounds)
        .Include(p => p.Contacts)
        .Include(p => p.Replies).ThenInclude(r => r.Answers)
        .Include(p => p.Replies).ThenInclude(r => r.Versions)
        .Include(p => p.Replies).ThenInclude(r => r.Steps)
        .Include(p => p.Replies).ThenInclude(r => r.Points)
        .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
        .Include(p => p.Replies).ThenInclude(r => r.Commitments)
        .Include(p => p.Sheets).ThenInclude(s => s.Answers)
        .Include(p => p.Deadlines.Where(d => d.SupersededAt == null));

    /// <summary>What <see cref="ProposalWorkflow.StepsFor"/> looks at, for pages: fewer round trips than the whole.</summary>
    public static IQueryable<Proposal> ForSteps(this IQueryable<Proposal> proposals) => proposals
        .Include(p => p.Assignments)
        .Include(p => p.Replies).ThenInclude(r => r.Steps)
        .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
        .Include(p => p.Sheets).ThenInclude(s => s.Answers);

    public static async Task<Proposal> WholeAsync(this DeskContext db, long proposalId, CancellationToken ct) =>
        await db.Proposals.Whole().SingleOrDefaultAsync(p => p.Id == proposalId, ct)
        ?? throw new RuleViolationException("no-such-proposal", "没有找到这件提案，请回到列表重新打开。");
}
