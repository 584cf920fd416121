using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>划去送达记录: a wrong record stays to be read, with the reason, and waits to be entered anew (domain.md §3.8).</summary>
public sealed class StrikeOutDelivery(CaseBook cases)
{
    public sealed record Command(long ProposalId, int Letter, int Order, string? Reason, long Version);

    /// <returns>What was struck out and what follows, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var before = proposal.Status;
        proposal.StrikeOutDelivery(command.Letter, command.Order, command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return proposal.Status != before
            ? $"已划去这条送达记录，{proposal.NumberInWords}恢复为“{proposal.Status.Label()}”，请重新登记。{(proposal.HasSheets ? "已经发出的征询意见表和评价链接照样有效。" : "")}"
            : "已划去这条送达记录，请重新登记。";
    }
}
