using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>划去转送记录: a sheet recorded as forwarded by mistake waits to be forwarded again.</summary>
public sealed class StrikeOutForwarding(CaseBook cases)
{
    public sealed record Command(long ProposalId, long SheetId, string? Reason, long Version);

    /// <returns>Whose sheet it was.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var sheet = EnterPaperSheet.SheetOf(proposal, command.SheetId);
        proposal.StrikeOutForwarding(sheet, command.Reason, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return sheet.ProposerName;
    }
}
