using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Proposals;

/// <summary>登记撤案: the referring office took the case back.</summary>
public sealed class WithdrawProposal(CaseBook cases)
{
    public sealed record Command(long ProposalId, string? Reason, string? Paper, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.Withdraw(command.Reason, command.Paper, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"{proposal.NumberInWords}已登记撤案（{actor.Today.InWords()}）。";
    }
}
