using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Saves the draft of a report. If another hand has saved since the page was opened, nothing is written: both texts are shown
/// instead.
/// </summary>
public sealed class SaveReport(ReportBook book)
{
    /// <summary>Code of the violation when somebody else has saved meanwhile.</summary>
    public const string Conflict = "draft-conflict";

    /// <param name="DonePoints">Points of earlier returns ticked off in the form.</param>
    /// <param name="KeepEarlier">True after a conflict: what is replaced stays a version of its own.</param>
    public sealed record Command(
        long BureauId, long ReportId, long Version, ReportText Text, IReadOnlyCollection<long> DonePoints, bool KeepEarlier = false);

    /// <returns>The version as it is now.</returns>
    public async Task<long> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await book.OpenAsync(command.BureauId, command.ReportId, version: null, ct);
        if (report.Status == ReportStatus.Draft && report.Version != command.Version)
        {
            throw new RuleViolationException(
                Conflict, $"您打开页面以后，{report.LastSavedBy}在{report.LastSavedAt.InWords()}保存过这份草稿。您的文字没有丢，请对照后再保存。");
        }

        report.Save(command.Text, command.KeepEarlier, actor);
        report.TickOff(command.DonePoints, actor);
        try
        {
            await book.SaveAsync(report, actor, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException(Conflict, "刚才有人同时保存了这份草稿。您的文字没有丢，请对照后再保存。");
        }

        return report.Version;
    }
}
