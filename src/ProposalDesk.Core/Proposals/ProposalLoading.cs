using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>The whole case, for use cases: rules look at all of it.</summary>
public static class ProposalLoading
{
    private static readonly ModelQuery<Func<DeskContext, long, Task<Proposal?>>> _steps = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Proposals.AsSingleQuery().Include(p => p.Assignments).Include(p => p.Extensions)
            .Include(p => p.Notices.Where(n => n.ClosedOn == null)).Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .SingleOrDefault(p => p.Id == id)));

    private static readonly ModelQuery<Func<DeskContext, long, IAsyncEnumerable<Replies.Reply>>> _replies = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Replies.AsSingleQuery()
            .Include(r => r.Steps.Where(s => s.Verdict == Reviews.ReviewVerdict.Pending))
            .Include(r => r.Deliveries.Where(d => d.SentOn != null || d.Replaces != null))
            .Include(r => r.Commitments)
            .Where(r => r.ProposalId == id && r.Status != Replies.ReplyStatus.Void)));

    public static IQueryable<Proposal> Whole(this IQueryable<Proposal> proposals) => proposals
        .ForDeadlines()
        .Include(p => p.OtherUnits)
        .Include(p => p.Replies).ThenInclude(r => r.Draft)
        .Include(p => p.Replies).ThenInclude(r => r.Answers);

    /// <summary>
    /// The case as far as its deadlines and what waits in it for whom follow from it: whole but for the units beside the bureau,
    /// what is being written and what each item was answered. For the work over all cases; whoever changes anything else of a
    /// case opens it whole.
    /// </summary>
    public static IQueryable<Proposal> ForDeadlines(this IQueryable<Proposal> proposals) => proposals
        .Include(p => p.Proposers)
        .Include(p => p.Items)
        .Include(p => p.Assignments)
        .Include(p => p.TransferRequests)
        .Include(p => p.Extensions)
        .Include(p => p.Notices)
        .Include(p => p.Rounds)
        .Include(p => p.Contacts)
        .Include(p => p.Replies).ThenInclude(r => r.Versions)
        .Include(p => p.Replies).ThenInclude(r => r.Steps)
        .Include(p => p.Replies).ThenInclude(r => r.Points)
        .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
        .Include(p => p.Replies).ThenInclude(r => r.Commitments)
        .Include(p => p.Sheets).ThenInclude(s => s.Answers)
        .Include(p => p.WorkItems.Where(w => w.OpenKey != null))
        .Include(p => p.Deadlines.Where(d => d.SupersededAt == null));

    /// <summary>
    /// The case as far as its <see cref="Proposal.Facts"/> need it, in at most two round trips, one for what its status
    /// cannot have more of yet: the same facts as of the whole case. Not tracked afterwards: whoever changes it opens it whole.
    /// </summary>
    /// <param name="house">Who is there.</param>
    public static async Task<Proposal?> ForStepsAsync(this DeskContext db, long proposalId, Roster house, CancellationToken ct)
    {
        var proposal = await _steps.For(db)(db, proposalId);
        if (proposal is { Status: not (ProposalStatus.Received or ProposalStatus.Assigned) })
        {
            await foreach (var _ in _replies.For(db)(db, proposalId).WithCancellation(ct))
            {
                // EF joins them to their case.
            }
        }

        db.ChangeTracker.Clear();
        proposal?.SeatIn(house);

        return proposal;
    }

    /// <inheritdoc cref="ForStepsAsync(DeskContext, long, Roster, CancellationToken)"/>
    public static async Task<Proposal?> ForStepsAsync(this DeskContext db, long proposalId, CancellationToken ct) =>
        await db.ForStepsAsync(proposalId, await Roster.LoadAsync(db, ct), ct);

    public static async Task<Proposal> WholeAsync(this DeskContext db, long proposalId, CancellationToken ct)
    {
        var proposal = await db.Proposals.Whole().SingleOrDefaultAsync(p => p.Id == proposalId, ct)
            ?? throw new RuleViolationException("no-such-proposal", "没有找到这一件，请回到提案列表重新打开。");
        proposal.SeatIn(await Roster.LoadAsync(db, ct));

        return proposal;
    }
}
