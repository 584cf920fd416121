using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>登记不同意改办: the case goes on where it stood.</summary>
public sealed class RecordTransferRefused(CaseBook cases, DeadlineBook deadlines)
{
    public sealed record Command(long ProposalId, DateOnly? DecidedOn, string? Note, DateOnly? NewDueOn, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var decidedOn = command.DecidedOn ?? throw new RuleViolationException("decision-date", "请填写答复日期。", "DecidedOn");
        proposal.RefuseTransfer(decidedOn, command.Note, command.NewDueOn, await deadlines.YearOfAsync(proposal.SessionId, ct), actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"{proposal.NumberInWords}继续由本局办理，办理时限{proposal.DueOn.InWords()}，现在由{proposal.HolderText}办理。";
    }
}
