using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>Takes a contact recorded by mistake out of the count; the record stays, with the reason.</summary>
public sealed class StrikeOutContact(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, long ContactId, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.StrikeOutContact(command.ContactId, command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
