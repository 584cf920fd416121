using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>生成草稿: the first text from the cases of the year. One that is not signed yet is found instead of started again.</summary>
public sealed class StartReport(DeskContext db, ReportBook book, ReportFactsQuery factsQuery)
{
    public sealed record Command(long BureauId, int Year, ReportKind Kind);

    /// <returns>The id of the report.</returns>
    public async Task<long> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await OpenIdAsync(command, ct) is { } begun)
        {
            return begun;
        }

        var report = Report.Start(command.BureauId, command.Year, command.Kind, await TextAsync(command, actor, ct), actor);
        db.Reports.Add(report);
        await book.KeepWorkAsync(report, actor, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // A second click in the same instant: the first one's is there.
            db.ChangeTracker.Clear();

            return await OpenIdAsync(command, ct) ?? throw new DbUpdateConcurrencyException(problem.Message, problem);
        }

        return report.Id;
    }

    private async Task<ReportText> TextAsync(Command command, Actor actor, CancellationToken ct) => ReportDraft.Of(
        command.Kind,
        await factsQuery.LoadAsync(command.BureauId, command.Year, actor.Today, ct));

    private Task<long?> OpenIdAsync(Command command, CancellationToken ct) => db.Reports.AsNoTracking()
        .Where(r => r.BureauId == command.BureauId && r.Year == command.Year && r.Kind == command.Kind && r.Status != ReportStatus.Signed)
        .OrderByDescending(r => r.Id)
        .Select(r => (long?)r.Id)
        .FirstOrDefaultAsync(ct);
}
