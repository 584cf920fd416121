using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>
/// Where the time goes: every line of the history that changes the status begins a stay, the next one ends it. One that
/// lasts is counted until today.
/// </summary>
public sealed class TimeInStages(DeskContext db, KeptCounts counts)
{
    private static readonly string _gone = string.Join(", ", ProposalStatuses.Gone.Select(s => $"'{s}'"));

    /// <summary>The stages in which somebody is waited for, in the order of the course.</summary>
    public static IReadOnlyList<ProposalStatus> Stages { get; } =
    [
        ProposalStatus.Received, ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.Signed,
        ProposalStatus.AwaitingFeedback,
    ];

    /// <summary>Median and longest of each stage.</summary>
    /// <param name="sectionId">Only cases led by this section; 0 for all.</param>
    public Task<IReadOnlyList<StageTime>> TimesAsync(
        long yearId, long sectionId, DateOnly today, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var question = string.Create(CultureInfo.InvariantCulture, $"stages {yearId} {sectionId}");

        return counts.KeepAsync(
            string.Create(CultureInfo.InvariantCulture, $"{question} {today:O}"),
            async () => Times(
                await counts.KeepSumsAsync(
                    $"stays {question}", async b => Lengths(await SpansAsync(yearId, sectionId, b, ct), calendar), s => s.Block, ct),
                today, calendar),
            ct);
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
    private async Task<IReadOnlyList<Span>> SpansAsync(long yearId, long sectionId, CaseBlock? block, CancellationToken ct) =>
#pragma warning disable EF1002 // Only names of columns and statuses are put in; values are parameters.
        await db.Database.SqlQueryRaw<Span>(
            $$"""
            SELECT "Block", "Stage", "Since", "Until", CAST(count(*) AS integer) AS "Stays", min("ProposalId") AS "Case" FROM (
                SELECT e."ProposalId", e."ProposalId" / {{CaseBlock.Size}} AS "Block", e."To" AS "Stage",
                    {{db.BeijingDayOf("e.\"At\"")}} AS "Since",
                    {{db.BeijingDayOf("lead(e.\"At\") OVER (PARTITION BY e.\"ProposalId\" ORDER BY e.\"Id\")")}} AS "Until"
                FROM "ProposalEvents" AS e
                JOIN "Proposals" AS p ON p."Id" = e."ProposalId"
                JOIN "Sessions" AS s ON s."Id" = p."SessionId"
                WHERE s."HandlingYearId" = {0} AND ({1} = 0 OR p."LeadSectionId" = {1}) AND p."Status" NOT IN ({{_gone}})
                    AND (e."From" IS NULL OR e."From" <> e."To")
                    AND e."ProposalId" >= {2} AND e."ProposalId" < {3} AND p."Id" >= {2} AND p."Id" < {3}) AS stays
            GROUP BY "Block", "Stage", "Since", "Until"
            """,
            yearId,
            sectionId,
            block?.From ?? 0,
            block?.UpTo ?? long.MaxValue).ToListAsync(ct);
#pragma warning restore EF1002

    // What has ended is as long for ever, so that of thousands of pairs of days some dozens of lengths are kept.
    private static IReadOnlyList<Length> Lengths(IReadOnlyList<Span> spans, WorkingDayCalendar calendar) =>
    [
        .. spans
            .GroupBy(s =>
                (s.Block, s.Stage, Days: s.Until is { } until ? calendar.WorkingDaysBetween(s.Since, until) : (int?)null,
                    Since: s.Until is null ? s.Since : (DateOnly?)null))
            .Select(g => new Length(g.Key.Block, g.Key.Stage, g.Key.Days, g.Key.Since, g.Sum(s => s.Stays), g.Min(s => s.Case))),
    ];

    private static IReadOnlyList<StageTime> Times(IReadOnlyList<Length> lengths, DateOnly today, WorkingDayCalendar calendar) =>
    [
        .. from stage in Stages
           let name = stage.ToString()
           let stays = lengths.Where(s => s.Stage == name)
               .Select(s => (Days: s.Days ?? calendar.WorkingDaysBetween(s.Since!.Value, today), s.Stays, s.Case))
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
    private sealed record Span(long Block, string Stage, DateOnly Since, DateOnly? Until, int Stays, long Case);

    /// <param name="Days">Working days; null while they still lie there, since <paramref name="Since"/>.</param>
    private sealed record Length(long Block, string Stage, int? Days, DateOnly? Since, int Stays, long Case);
}
