using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Reports;

/// <summary>重新生成: the draft's text from the cases as they are now; the text before stays a version.</summary>
public sealed class WriteReportAnew(ReportBook book, ReportFactsQuery factsQuery)
{
    public sealed record Command(long BureauId, long ReportId, long Version);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        var text = ReportDraft.Of(
            report.Kind,
            await factsQuery.LoadAsync(command.BureauId, report.Year, actor.Today, ct));
        report.WriteAnew(text, actor);
        await book.SaveAsync(report, actor, ct);

        return "草稿已按现在的数据重新生成，原来的文字留作一个版本。";
    }
}
