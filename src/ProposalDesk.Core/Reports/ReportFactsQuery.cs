using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Core.Reports;

/// <summary>Gathers what the reports of a year are written from.</summary>
public sealed class ReportFactsQuery(DeskContext db, HeldAtLimitQuery held)
{
    /// <exception cref="RuleViolationException">no-such-year.</exception>
    public async Task<ReportFacts> LoadAsync(long bureauId, int number, DateOnly today, CancellationToken ct)
    {
        var year = await db.HandlingYears.AsNoTracking().Include(y => y.StatutoryDeadlines).Include(y => y.AnswerClasses)
            .Include(y => y.ReviewRoutes)
            .SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == number, ct)
            ?? throw new RuleViolationException("no-such-year", $"还没有{number}办理年度，请先新建。");
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.HandlingYearId == year.Id).OrderBy(s => s.Id).ToListAsync(ct);
        var ids = sessions.Select(s => s.Id).ToList();
        var cases = await db.Proposals.AsNoTracking()
            .Include(p => p.Proposers)
            .Include(p => p.Items)
            .Include(p => p.Assignments)
            .Include(p => p.Contacts)
            .Include(p => p.Notices)
            .Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .Include(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Answers)
            .Include(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Commitments)
            .Include(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Steps)
            .Include(p => p.Deadlines.Where(d => d.SupersededAt == null && d.MetOn == null))
            .Where(p => p.BureauId == bureauId && ids.Contains(p.SessionId) && !ProposalStatuses.Gone.Contains(p.Status))
            .ToListAsync(ct);

        return new(
            await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == bureauId, ct),
            year,
            sessions,
            [.. cases.OrderBy(c => c.Kind).ThenBy(c => c.CaseNumber.TrimStart('0').Length).ThenBy(c => c.CaseNumber, StringComparer.Ordinal)
                .ThenBy(c => c.Id).Select(c => c.InOrder())],
            await Roster.LoadAsync(db, ct),
            today)
        {
            Calendar = await db.CalendarAsync(ct),
            HeldAtLimits = await held.RunAsync(
                db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId && ids.Contains(p.SessionId)).Where(LateCases.On(today)), ct),
            Results = await db.WorkResults.AsNoTracking().Where(r => r.BureauId == bureauId && r.Year == number).OrderBy(r => r.On)
                .ThenBy(r => r.Id).ToListAsync(ct),
            Signed = await db.Reports.AsNoTracking()
                .Where(r => r.BureauId == bureauId && r.Year == number && r.Status == ReportStatus.Signed).OrderBy(r => r.SignedAt)
                .Select(r => new SignedReport(r.Kind, r.DocumentNumber ?? "", r.SignedOn!.Value)).ToListAsync(ct),
        };
    }
}
