using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Proposals;

/// <summary>审批延期 by the leader.</summary>
public sealed class DecideOnExtension(CaseBook cases)
{
    public sealed record Command(long ProposalId, bool IsApproved, string? Note, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var request = proposal.PendingExtension;
        proposal.DecideExtension(command.IsApproved, command.Note, actor);
        await cases.TellExtensionAsync(proposal, request!, actor, ct);
        await cases.SaveAsync(proposal, actor, ct);

        return command.IsApproved
            ? $"已同意延期申请，由收文办理员在{proposal.DueOn.InWords()}以前送{proposal.ReferredBy}。"
            : $"不同意延期，办理时限仍是{proposal.DueOn.InWords()}。";
    }
}
