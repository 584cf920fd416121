using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>
/// Where the time goes: every line of the history that changes the status begins a stay, the next one ends it. One that
/// lasts is counted until today.
/// </summary>
public sealed class CaseStays(DeskContext db)
{
    /// <summary>The stages in which somebody is waited for, in the order of the course.</summary>
    public static IReadOnlyList<ProposalStatus> Stages { get; } =
    [
        ProposalStatus.Received, ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.Signed, ProposalStatus.AwaitingFeedback,
    ];

    /// <param name="sectionId">Only cases led by this section; 0 for all.</param>
    public IQueryable<CaseStay> In(long yearId, long sectionId) =>
#pragma warning disable EF1002 // Only the name of a column is put in; values are parameters.
        db.Database.SqlQueryRaw<CaseStay>(
            $$"""
            SELECT e."ProposalId", e."To" AS "Stage", {{db.BeijingDayOf("e.\"At\"")}} AS "Since",
                {{db.BeijingDayOf("lead(e.\"At\") OVER (PARTITION BY e.\"ProposalId\" ORDER BY e.\"Id\")")}} AS "Until"
            FROM "ProposalEvents" AS e
            JOIN "Proposals" AS p ON p."Id" = e."ProposalId"
            JOIN "Sessions" AS s ON s."Id" = p."SessionId"
            WHERE s."HandlingYearId" = {0} AND ({1} = 0 OR p."LeadSectionId" = {1}) AND p."Status" NOT IN ('Transferred', 'Withdrawn')
                AND (e."From" IS NULL OR e."From" <> e."To")
            """,
            yearId,
            sectionId);
#pragma warning restore EF1002

    /// <summary>Median and longest of each stage; stays of equal days are counted by the database.</summary>
    public async Task<IReadOnlyList<StageTime>> TimesAsync(long yearId, long sectionId, DateOnly today, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var spans = await In(yearId, sectionId)
            .GroupBy(s => new { s.Stage, s.Since, s.Until })
            .Select(g => new { g.Key.Stage, g.Key.Since, g.Key.Until, Stays = g.Count(), Case = g.Min(s => s.ProposalId) })
            .ToListAsync(ct);

        return
        [
            .. from stage in Stages
               let stays = spans.Where(s => s.Stage == stage.ToString())
                   .Select(s => (Days: calendar.WorkingDaysBetween(s.Since, s.Until ?? today), s.Stays, s.Case))
                   .OrderBy(s => s.Days).ThenByDescending(s => s.Case).ToList()
               where stays.Count > 0
               let count = stays.Sum(s => s.Stays)
               select new StageTime(stage, count, (DaysAt(stays, (count - 1) / 2) + DaysAt(stays, count / 2)) / 2.0, stays[^1].Days, stays[^1].Case),
        ];
    }

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
}
