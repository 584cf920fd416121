using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Reviews;

/// <summary>退回修改: sends the draft back to the handler with the points to work on.</summary>
public sealed class ReturnReply(CaseBook cases)
{
    public sealed record Command(long ProposalId, IReadOnlyList<string> Points, long Version);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.ReturnForRevision(command.Points, actor);
        await cases.SaveAsync(proposal, actor, ct);
        var count = command.Points.Count(p => !string.IsNullOrWhiteSpace(p));

        return $"{proposal.NumberInWords}已退回承办人{proposal.HandlerName}修改，共{count}条意见。";
    }
}
