using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>登记同意改办: the case leaves the books.</summary>
public sealed class RecordTransferGranted(CaseBook cases)
{
    public sealed record Command(long ProposalId, DateOnly? DecidedOn, string? Note, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var unit = proposal.PendingTransfer?.ProposedUnit;
        proposal.GrantTransfer(
            command.DecidedOn ?? throw new RuleViolationException("decision-date", "请填写答复日期。", "DecidedOn"), command.Note, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"{proposal.NumberInWords}已改由{unit}办理，不再由本局办理。";
    }
}
