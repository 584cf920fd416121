using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>Begins the 补充答复 on promises that were kept; it is then drafted like any other letter (domain.md §3.13).</summary>
public sealed class StartSupplementaryReply(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.IssueSupplementaryReply(FirstDraft.OfSupplementaryReply(proposal), command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
