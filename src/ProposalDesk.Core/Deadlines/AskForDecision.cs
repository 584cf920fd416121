using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// A case that was chased in vain so often becomes a decision of its leader and the Director (domain.md §6), who read it
/// among the reminders of the day.
/// </summary>
public sealed class AskForDecision(CaseBook cases, DeskClock clock)
{
    public async Task ExecuteAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(proposalId, null, ct);
        proposal.PutToDecision(clock.UtcNow);
        await cases.SaveAsync(proposal, Actor.Desk(clock.UtcNow), ct);
    }
}
