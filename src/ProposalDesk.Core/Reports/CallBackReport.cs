using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>撤回 of a report that nobody has reviewed yet; whoever had it to review is told.</summary>
public sealed class CallBackReport(DeskContext db, ReportBook book)
{
    public sealed record Command(long BureauId, long ReportId, long Version);

    /// <returns>What happened, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        var begun = report.CallBack(actor);
        db.RemoveRange(begun);
        db.TellCalledBack(report, begun[0].HolderUserId!.Value, actor);
        await book.SaveAsync(report, actor, ct);

        return $"{report.Name}已撤回，可以继续修改，改好后重新提交。";
    }
}
