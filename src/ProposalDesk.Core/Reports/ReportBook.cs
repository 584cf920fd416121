using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
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
            .Include(r => r.WorkItems.Where(w => w.OpenKey != null))
            .SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct)
            ?? throw new RuleViolationException("no-such-report", "没有找到这份汇报材料，请回到列表重新打开。");

        report.SeatIn(await Roster.LoadAsync(db, ct));

        return version is { } seen
            && seen != report.Version ? throw new DbUpdateConcurrencyException($"Report {reportId} has changed.") : report;
    }

    /// <summary>Saves it with what waits for whom.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster, perhaps by an instant.</exception>
    public async Task SaveAsync(Report report, Actor actor, CancellationToken ct)
    {
        await KeepWorkAsync(report, actor, ct);
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

    /// <summary>Brings what waits for whom in step with the report; saved by whoever asks.</summary>
    public async Task KeepWorkAsync(Report report, Actor actor, CancellationToken ct) =>
        report.KeepWork(await DueOnAsync(report, ct), actor.IsStaff ? actor.Name : null, actor.Now);

    /// <summary>
    /// All that are not signed, with those who review them and the dates they are owed by as both are now: after people or
    /// dates have changed, and every day. Whoever has one now is told. Saved by whoever asks.
    /// </summary>
    /// <param name="house">The people who are there.</param>
    /// <returns>How many moved.</returns>
    public async Task<int> FollowAsync(Roster house, Actor actor, CancellationToken ct)
    {
        var reports = await db.Reports.Include(r => r.Reviews).Include(r => r.WorkItems.Where(w => w.OpenKey != null))
            .Where(r => r.Status != ReportStatus.Signed).OrderBy(r => r.Id).ToListAsync(ct);
        var years = reports.Select(r => r.Year).Distinct().ToList();
        var dates = (await db.HandlingYears.AsNoTracking().Where(y => years.Contains(y.Year))
            .SelectMany(y => y.StatutoryDeadlines, (y, d) => new { y.BureauId, y.Year, d.Kind, d.DueOn }).ToListAsync(ct))
            .ToDictionary(d => (d.BureauId, d.Year, (StatutoryKind?)d.Kind), d => (DateOnly?)d.DueOn);
        var moved = 0;
        foreach (var report in reports)
        {
            var isMoved = report.SeatIn(house);
            var dueOn = dates.GetValueOrDefault((report.BureauId, report.Year, report.Kind.Owed()));
            if (report.KeepWork(dueOn, null, actor.Now) > 0 || isMoved)
            {
                moved++;
            }

            if (isMoved)
            {
                db.TellHolder(report, actor);
            }
        }

        return moved;
    }

    private async Task<DateOnly?> DueOnAsync(Report report, CancellationToken ct) => report.Kind.Owed() is not { } owed ? null
        : await db.HandlingYears.Where(y => y.BureauId == report.BureauId && y.Year == report.Year)
            .SelectMany(y => y.StatutoryDeadlines.Where(d => d.Kind == owed), (y, d) => (DateOnly?)d.DueOn).SingleOrDefaultAsync(ct);
}
