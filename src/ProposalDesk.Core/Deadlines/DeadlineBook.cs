using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Keeps the deadline rows of a case in step with its facts; every use case calls it after its change, in the same
/// transaction. Rows are replaced, not overwritten.
/// </summary>
public sealed class DeadlineBook(DeskContext db)
{
    /// <summary>The handling year of a session, with its answer classes.</summary>
    public async Task<HandlingYear> YearOfAsync(long sessionId, CancellationToken ct) =>
        await (from s in db.Sessions where s.Id == sessionId join y in db.HandlingYears on s.HandlingYearId equals y.Id select y)
            .Include(y => y.AnswerClasses)
            .SingleAsync(ct);

    public Task<WorkingDayCalendar> CalendarAsync(CancellationToken ct) => db.CalendarAsync(ct);

    /// <summary>Derives the rows anew and notes the nearest open one on the case.</summary>
    /// <returns>The extension requests that fell away with it.</returns>
    public async Task<IReadOnlyList<ExtensionRequest>> RefreshAsync(Proposal proposal, DateTime now, CancellationToken ct)
    {
        var year = await YearOfAsync(proposal.SessionId, ct);

        return Refresh(proposal, year, await CalendarAsync(ct), now);
    }

    /// <summary>
    /// Brings the recipients of the yearly dates in step with the kinds of cases, the rows of the dates, and what waits in
    /// them; saved by the caller.
    /// </summary>
    /// <param name="by">Whose step it is; null where a setting or time is.</param>
    public async Task RefreshYearsAsync(DateTime now, CancellationToken ct, string? by = null)
    {
        var calendar = await CalendarAsync(ct);
        var years = await db.HandlingYears.Include(y => y.ReminderRules)
            .Include(y => y.StatutoryDeadlines).ThenInclude(d => d.Submissions).OrderBy(y => y.Year).ThenBy(y => y.Id).ToListAsync(ct);
        await FollowKindsAsync(years, now, ct);
        var rows = await db.Deadlines.Where(d => d.StatutoryDeadlineId != null && d.SupersededAt == null).ToListAsync(ct);
        var waiting = await db.WorkItems.Where(w => w.StatutoryDeadlineId != null && w.OpenKey != null).ToListAsync(ct);
        foreach (var (year, date) in years.SelectMany(y => y.StatutoryDeadlines, (y, d) => (y, d)))
        {
            var kept = rows.Where(r => r.StatutoryDeadlineId == date.Id).ToList();
            DeadlineRows.Keep(kept, [StatutoryPlan.For(date, year, calendar)], _ => false, now, date.Id);
            db.Deadlines.AddRange(kept.Except(rows));
            var work = waiting.Where(w => w.StatutoryDeadlineId == date.Id).ToList();
            WorkRows.Keep(work, DateWork.Of(date, year), year.BureauId, by, now, date.Id);
            db.WorkItems.AddRange(work.Except(waiting));
        }
    }

    private async Task FollowKindsAsync(List<HandlingYear> years, DateTime now, CancellationToken ct)
    {
        if (years.SelectMany(y => y.StatutoryDeadlines).All(d => d.FollowsSuggestions || d.MetOn is not null))
        {
            return;
        }

        var committees = await db.Bureaus.ToDictionaryAsync(b => b.Id, b => b.CongressCommittee, ct);
        var withSuggestions = await (
            from p in db.Proposals
            where p.Kind == ProposalKind.DeputySuggestion && !ProposalStatuses.Gone.Contains(p.Status)
            join s in db.Sessions on p.SessionId equals s.Id
            select s.HandlingYearId).Distinct().ToListAsync(ct);
        foreach (var year in years.Where(y => withSuggestions.Contains(y.Id)))
        {
            foreach (var date in year.StatutoryDeadlines)
            {
                date.FollowSuggestions(committees[year.BureauId], now);
            }
        }
    }

    public static IReadOnlyList<ExtensionRequest> Refresh(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar,
        DateTime now) =>
        proposal.KeepDeadlines(DeadlinePlan.For(proposal, year, calendar), now);
}
