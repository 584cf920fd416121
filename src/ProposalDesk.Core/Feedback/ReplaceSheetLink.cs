using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>更换评价链接: a lost or misdirected link gets a successor; the old one no longer opens.</summary>
public sealed class ReplaceSheetLink(CaseBook cases, FeedbackCodes codes)
{
    public sealed record Command(long ProposalId, long SheetId, long Version);

    /// <returns>Whose link it was.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var sheet = EnterPaperSheet.SheetOf(proposal, command.SheetId);
        proposal.ReplaceLink(sheet, s => FeedbackCodes.HashOf(codes.CodeFor(s.Key, s.Generation + 1)), actor);
        await cases.SaveAsync(proposal, actor, ct);

        return sheet.ProposerName;
    }
}
