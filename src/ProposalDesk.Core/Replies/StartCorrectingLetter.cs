using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>Begins the 更正函 of a letter that has left the house; it is then drafted like any other (domain.md §3.9).</summary>
public sealed class StartCorrectingLetter(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.IssueCorrectingLetter(FirstDraft.OfCorrectingLetter(proposal), command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);
    }
}
