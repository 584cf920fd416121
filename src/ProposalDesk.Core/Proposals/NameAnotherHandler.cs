using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>更换承办人 by the head of the section.</summary>
public sealed class NameAnotherHandler(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long? HandlerId, string? Reason, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var before = proposal.HandlerName;
        var handler = (await Roster.LoadAsync(db, ct)).HandlerOf(command.HandlerId);
        proposal.ReplaceHandler(handler, command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"{proposal.NumberInWords}的承办人已由{before}更换为{handler.Name}。";
    }
}
