using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Batches;

/// <summary>Puts the papers of many cases on the worker's desk.</summary>
public sealed class StartBatch(DeskContext db, BatchSignal signal)
{
    /// <param name="PublicId">From the confirmation page; the same one again starts nothing.</param>
    public sealed record Command(Guid PublicId, BatchKind Kind, IReadOnlyList<long> ProposalIds, long BureauId);

    /// <exception cref="RuleViolationException">not-your-step, nothing-chosen, too-many, no-such-proposal, no-such-batch.</exception>
    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await IsStartedAsync(command, actor, ct))
        {
            return;
        }

        var wanted = command.ProposalIds.Distinct().ToList();
        var found = await (
            from proposal in db.Proposals.AsNoTracking().Where(ProposalAccess.VisibleTo(actor))
            join session in db.Sessions on proposal.SessionId equals session.Id
            where proposal.BureauId == command.BureauId && wanted.Contains(proposal.Id)
            select new { proposal.Id, proposal.CaseNumber, session.Kind, SessionId = session.Id, session.Name }).ToListAsync(ct);
        if (found.Count < wanted.Count)
        {
            throw new RuleViolationException("no-such-proposal", $"选中的有{wanted.Count - found.Count}件找不到，请回到提案列表重新勾选。", "Cases");
        }

        // As they lie in the cabinet: by session, then 2 before 10.
        var cases = found.OrderBy(c => c.Kind).ThenBy(c => c.SessionId).ThenBy(c => c.CaseNumber.Length)
            .ThenBy(c => c.CaseNumber, StringComparer.Ordinal).ToList();
        db.Batches.Add(DocumentBatch.Start(
            command.PublicId, command.Kind, [.. cases.Select(c => c.Name).Distinct()], [.. cases.Select(c => c.Id)], actor));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // A double click: the other request was faster.
            db.ChangeTracker.Clear();
            _ = await IsStartedAsync(command, actor, ct);
        }

        signal.Raise();
    }

    private async Task<bool> IsStartedAsync(Command command, Actor actor, CancellationToken ct)
    {
        var starter = await db.Batches.Where(b => b.PublicId == command.PublicId).Select(b => (long?)b.StartedById)
            .SingleOrDefaultAsync(ct);

        return command.PublicId != Guid.Empty && (starter is null || starter == actor.UserId)
            ? starter is not null
            : throw new RuleViolationException("no-such-batch", "这个页面已经用过，请回到提案列表重新开始。");
    }
}
