using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>签收: the lead section takes the case and names the handler.</summary>
public sealed class AcceptAssignment(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long? HandlerId, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var handler = (await Roster.LoadAsync(db, ct)).HandlerOf(command.HandlerId);
        proposal.Accept(handler, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已签收{proposal.NumberInWords}，由{handler.Name}承办，办理时限{proposal.DueOn.InWords()}。";
    }
}
