using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>
/// Where the time goes: every line of the history that changes the status begins a stay, the next one ends it. One that
/// lasts is counted until today.
/// </summary>
public sealed class TimeInStages(DeskContext db, StageTimesCache cache)
{
    private static readonly string _gone = string.Join(", ", ProposalStatuses.Gone.Select(s => $"'{s}'"));

    /// <summary>The stages in which somebody is waited for, in the order of the course.</summary>
    public static IReadOnlyList<ProposalStatus> Stages { get; } =
    [
        ProposalStatus.Received, ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.Signed,
        ProposalStatus.AwaitingFeedback,
    ];

    /// <summary>
    /// Median and longest of each stage. The history of a large year is long but only grows: what was counted stands until
    /// its next line, the next day or another calendar.
    /// </summary>
    /// <param name="sectionId">Only cases led by this section; 0 for all.</param>
    public async Task<IReadOnlyList<StageTime>> TimesAsync(
        long yearId, long sectionId, DateOnly today, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var stamp = new StageTimesCache.Stamp(await db.ProposalEvents.MaxAsync(e => (long?)e.Id, ct) ?? 0, today, calendar);
        if (cache.Find(yearId, sectionId, stamp) is { } kept)
        {
            return kept;
        }

        var times = Times(await SpansAsync(yearId, sectionId, ct), today, calendar);
        cache.Keep(yearId, sectionId, stamp, times);

        return times;
    }

    /// <summary>The times cases came into one stage, with the moment they left it: one row for each stay that is counted.</summary>
    public IQueryable<StagePeriod> Of(IQueryable<Proposal> cases, ProposalStatus stage) =>
        from e in db.ProposalEvents.AsNoTracking()
        join p in cases on e.ProposalId equals p.Id
        where e.To == stage && (e.From == null || e.From != e.To)
        orderby p.Status != stage, e.At, e.Id
        select new StagePeriod(
            p.Id, p.CaseNumber, p.Kind, p.Title, p.LeadSectionName, e.At,
            db.ProposalEvents.Where(n => n.ProposalId == e.ProposalId && n.Id > e.Id && n.From != n.To).OrderBy(n => n.Id)
                .Select(n => (DateTime?)n.At).FirstOrDefault());

    // Stays of equal days are counted by the database; only different ones come over.
    private async Task<List<Span>> SpansAsync(long yearId, long sectionId, CancellationToken ct) =>
#pragma warning disable EF1002 // Only names of columns and statuses are put in; values are parameters.
        await db.Database.SqlQueryRaw<Span>(
            $$"""
            SELECT "Stage", "Since", "Until", CAST(count(*) AS integer) AS "Stays", min("ProposalId") AS "Case" FROM (
                SELECT e."ProposalId", e."To" AS "Stage", {{db.BeijingDayOf("e.\"At\"")}} AS "Since",
                    {{db.BeijingDayOf("lead(e.\"At\") OVER (PARTITION BY e.\"ProposalId\" ORDER BY e.\"Id\")")}} AS "Until"
                FROM "ProposalEvents" AS e
                JOIN "Proposals" AS p ON p."Id" = e."ProposalId"
                JOIN "Sessions" AS s ON s."Id" = p."SessionId"
                WHERE s."HandlingYearId" = {0} AND ({1} = 0 OR p."LeadSectionId" = {1}) AND p."Status" NOT IN ({{_gone}})
                    AND (e."From" IS NULL OR e."From" <> e."To")) AS stays
            GROUP BY "Stage", "Since", "Until"
            """,
            yearId,
            sectionId).ToListAsync(ct);
#pragma warning restore EF1002

    private static IReadOnlyList<StageTime> Times(List<Span> spans, DateOnly today, WorkingDayCalendar calendar) =>
    [
        .. from stage in Stages
           let stays = spans.Where(s => s.Stage == stage.ToString())
               .Select(s => (Days: calendar.WorkingDaysBetween(s.Since, s.Until ?? today), s.Stays, s.Case))
               .OrderBy(s => s.Days).ThenByDescending(s => s.Case).ToList()
           where stays.Count > 0
           let count = stays.Sum(s => s.Stays)
           select new StageTime(
               stage, count, (DaysAt(stays, (count - 1) / 2) + DaysAt(stays, count / 2)) / 2.0, stays[^1].Days, stays[^1].Case),
    ];

    private static int DaysAt(List<(int Days, int Stays, long Case)> stays, int place)
    {
        foreach (var (days, count, _) in stays)
        {
            if ((place -= count) < 0)
            {
                return days;
            }
        }

        return 0;
    }

    /// <summary>How often cases lay in a stage from one Beijing day to another; null while they still do.</summary>
    private sealed record Span(string Stage, DateOnly Since, DateOnly? Until, int Stays, long Case);
}
