using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>退回修改, with points that the drafter ticks off.</summary>
public sealed class ReturnReport(DeskContext db, ReportBook book)
{
    public sealed record Command(long BureauId, long ReportId, long Version, IReadOnlyList<string> Points);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        report.Return(command.Points, actor);
        db.TellDrafter(report, $"{report.Name}由{actor.Name}退回修改，共{report.OpenPoints.Count}条意见。", "汇报材料：请修改", actor);
        await book.SaveAsync(report, actor, ct);

        return $"{report.Name}已退回{report.LastSavedBy}修改，共{report.OpenPoints.Count}条意见。";
    }
}
