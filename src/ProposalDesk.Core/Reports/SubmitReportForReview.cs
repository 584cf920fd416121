using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>提交审核: to the deputy, then to the Director; whoever has it first is told.</summary>
public sealed class SubmitReportForReview(DeskContext db, ReportBook book)
{
    /// <param name="DeputyId">The deputy who shall review it.</param>
    public sealed record Command(long BureauId, long ReportId, long Version, long? DeputyId);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        if (ReportFields.Unknown(report.Text()) is { Count: > 0 } unknown)
        {
            throw new RuleViolationException(
                "unknown-field", $"标题、主送或者正文里的{string.Join("、", unknown.Select(n => $"{{{n}}}"))}不是可以用的数字，请改正或者删去花括号。");
        }

        if (ReportMark.In(report.Text()) is { Count: > 0 } marks)
        {
            throw new RuleViolationException("gaps-open", $"正文里还有{string.Join("、", marks)}，请核实后改写或者删去，再提交审核。");
        }

        report.Submit(ReportChain.For(command.DeputyId, report.DraftersIfSubmittedBy(actor), await Roster.LoadAsync(db, ct)), actor);
        db.TellHolder(report, actor);
        await book.SaveAsync(report, actor, ct);

        return $"{report.Name}已提交审核，现在由{report.CurrentReview!.HolderText}办理，期间不能修改。";
    }
}
