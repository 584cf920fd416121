using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>申请改办: asks the referring office to give the case to another unit.</summary>
public sealed class AskForTransfer(CaseBook cases, DeadlineBook deadlines)
{
    public sealed record Command(long ProposalId, string? ProposedUnit, string? Reason, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var inTimeUntil = (await deadlines.CalendarAsync(ct)).AddWorkingDays(proposal.ReferredOn, year.TransferRequestDays);
        proposal.RequestTransfer(command.ProposedUnit, command.Reason, inTimeUntil, actor);
        await cases.SaveAsync(proposal, actor, ct);
        var late = proposal.PendingTransfer!.IsLate ? $"（已过申请期限{inTimeUntil.InShort()}，已注明）" : "";

        return $"已登记向{proposal.ReferredBy}申请改办{late}，等待答复期间办理时限{proposal.DueOn.InWords()}不变。";
    }
}
