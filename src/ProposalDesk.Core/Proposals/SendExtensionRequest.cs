using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Proposals;

/// <summary>送出延期申请 to the referring office.</summary>
public sealed class SendExtensionRequest(CaseBook cases)
{
    public sealed record Command(long ProposalId, DateOnly? SentOn, string? SentAs, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.SendExtension(command.SentOn, command.SentAs, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已登记延期申请送{proposal.ReferredBy}，收到答复后请登记；答复以前办理时限仍是{proposal.DueOn.InWords()}。";
    }
}
