using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>登记催问: the office asked the referring office after a transfer or extension that it has not answered.</summary>
public sealed class AskAfterAnswer(CaseBook cases)
{
    public sealed record Command(long ProposalId, DateOnly? AskedOn, string? How, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.AskAfter(command.AskedOn, command.How, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已登记催问{proposal.ReferredBy}，收到答复后请登记。";
    }
}
