using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>同意: hands the report on to the signer.</summary>
public sealed class AgreeToReport(DeskContext db, ReportBook book)
{
    public sealed record Command(long BureauId, long ReportId, long Version, string? Comment);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        ReviewCourse.CheckComment(command.Comment);
        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        report.Agree(command.Comment, actor);
        db.TellHolder(report, actor);
        await book.SaveAsync(report, actor, ct);

        return $"已记录为同意，现在由{report.CurrentReview!.HolderText}签发。";
    }
}
