using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>A case that was chased in vain so often becomes a decision of its leader and the Director (domain.md §6).</summary>
public sealed class AskForDecision(DeskContext db, CaseBook cases, DeskClock clock)
{
    public async Task ExecuteAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(proposalId, null, ct);
        var desk = Actor.Desk(clock.UtcNow);
        proposal.PutToDecision(desk.Now);
        var roster = await Roster.LoadAsync(db, ct);
        var standIns = (await db.StandIns.AsNoTracking().InForceOn(clock.Today).ToListAsync(ct))
            .ToLookup(s => s.ForUserId, s => s.ByUserId);
        var leaders = roster.DecidingFor(proposal.SupervisingDeputyId).Concat(roster.With(DeskRole.Director)).Select(p => p.UserId);
        foreach (var userId in leaders.SelectMany(id => standIns[id].Prepend(id)).Distinct().ToList())
        {
            cases.Tell(
                userId,
                proposal,
                "decide",
                "多次催办仍然逾期，请决定",
                $"{proposal.NumberInWords}《{proposal.Title}》已催办{Proposal.ChasersBeforeDecision}次仍然逾期，现在由{proposal.HolderText}办理，请决定怎么办。",
                desk);
        }

        await cases.SaveAsync(proposal, desk, ct);
    }
}
