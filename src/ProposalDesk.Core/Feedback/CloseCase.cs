using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>办结 by the clerk, when every sheet is in or the period has passed (domain.md §3.12).</summary>
public sealed class CloseCase(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.Close(actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
