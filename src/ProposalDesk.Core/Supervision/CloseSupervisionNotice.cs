using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>督办销号 by a leader.</summary>
public sealed class CloseSupervisionNotice(CaseBook cases)
{
    public sealed record Command(long ProposalId, string? Note, long Version);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.CloseNotice(command.Note, actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
