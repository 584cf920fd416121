using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>The Director lets this round go without the contacts the gate asks for.</summary>
public sealed class WaiveConsultation(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.WaiveConsultation(command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
