using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Submissions;

/// <summary>划去 a wrong line; the yearly date is open again until the right one is there.</summary>
public sealed class StrikeOutSubmission(SubmissionBook book)
{
    public sealed record Command(long BureauId, int Year, StatutoryKind Kind, long SubmissionId, string? Reason);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var opened = await book.OpenAsync(command.BureauId, command.Year, command.Kind, ct);
        var struck = opened.Date.StrikeOut(command.SubmissionId, command.Reason, actor);
        await book.SaveAsync(actor, ct);

        return $"已划去{struck.SubmittedOn.InWords()}向{struck.Recipient}报送的记录，"
            + $"原记录和原因仍可查看；{command.Year}年{command.Kind.Label()}现在还缺向{string.Join("、", opened.Date.StillMissing)}报送。";
    }
}
