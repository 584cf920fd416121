using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>申请延期: the handler asks for a later due date.</summary>
public sealed class AskForExtension(CaseBook cases, DeadlineBook deadlines)
{
    public sealed record Command(long ProposalId, DateOnly? NewDueOn, string? Reason, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.AskExtension(command.NewDueOn, command.Reason, await deadlines.YearOfAsync(proposal.SessionId, ct), actor);
        await cases.TellExtensionAsync(proposal, proposal.PendingExtension!, actor, ct);
        await cases.SaveAsync(proposal, actor, ct);
        var who = proposal.PendingExtension!.IsAfterCompletion ? "主要领导" : "分管领导";

        return $"已申请延期到{command.NewDueOn!.Value.InWords()}，等待{who}审批。领导和{proposal.ReferredBy}都同意以前，办理时限仍是{proposal.DueOn.InWords()}。";
    }
}
