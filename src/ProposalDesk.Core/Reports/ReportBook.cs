using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>Opens a report to be changed, and saves it.</summary>
public sealed class ReportBook(DeskContext db)
{
    /// <param name="version">As the person saw it; null where the use case compares it itself.</param>
    /// <exception cref="RuleViolationException">no-such-report.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed it since.</exception>
    public async Task<Report> OpenAsync(long bureauId, long reportId, long? version, CancellationToken ct)
    {
        var report = await db.Reports.Include(r => r.Versions).Include(r => r.Reviews).Include(r => r.Points)
            .SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct)
            ?? throw new RuleViolationException("no-such-report", "没有找到这份汇报材料，请回到列表重新打开。");

        report.SeatIn(await Roster.LoadAsync(db, ct));

        return version is { } seen
            && seen != report.Version ? throw new DbUpdateConcurrencyException($"Report {reportId} has changed.") : report;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster, perhaps by an instant.</exception>
    public async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // Two who took the same step at once say the same to the same person.
            throw new DbUpdateConcurrencyException(problem.Message, problem);
        }
    }
}
