using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Climbs the ladders of all open deadlines on a day: each rung once, whatever happens between. Reads in pages, so that
/// a hundred thousand cases need no more memory than a hundred.
/// </summary>
public sealed class RemindPeople(DeskContext db, DeadlineBasisBook bases, CaseTroubles troubles)
{
    private const int PageSize = 2000;

    // A date inside the longest break is worked for up to the day before the break.
    private const int LongestBreak = 14;

    /// <returns>How many rungs were reached.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var years = (await db.HandlingYears.AsNoTracking().AsSingleQuery().Include(y => y.ReminderRules).ToListAsync(ct))
            .ToDictionary(y => y.Id);
        var rules = years.ToDictionary(y => y.Key, y => y.Value.ReminderRules.ToDictionary(r => r.Kind));
        var horizon = today.AddDays(rules.Values.SelectMany(r => r.Values).SelectMany(r => r.Days).DefaultIfEmpty(0).Max() + LongestBreak);
        var reached = 0;
        for (long after = 0; ;)
        {
            var page = await PageAsync(after, horizon, ct);
            if (page.Count == 0)
            {
                return reached;
            }

            after = page[^1].Id;
            await troubles.GuardAsync(page, async some =>
            {
                var open = await ReadAsync([.. some.Select(d => d.Id)], ct);
                open.RemoveAll(d => d.Kind == DeadlineKind.Statutory && years[d.YearId].IsOlderThanYear(d.DueOn));
                reached += await ClimbAsync(open, today, rules, basis, ct);
            }, d => d.ProposalId, "提醒到期时限");
        }
    }

    private async Task<List<Place>> PageAsync(long after, DateOnly horizon, CancellationToken ct) => await db.Deadlines.AsNoTracking()
        .Where(d => d.Id > after && d.MetOn == null && d.SupersededAt == null && !d.IsPaused && d.DueOn <= horizon)
        .OrderBy(d => d.Id)
        .Select(d => new Place(d.Id, d.ProposalId))
        .Take(PageSize)
        .ToListAsync(ct);

    private async Task<List<Open>> ReadAsync(List<long> ids, CancellationToken ct) => await (
        from d in db.Deadlines.AsNoTracking()
        where ids.Contains(d.Id)
        join p in db.Proposals on d.ProposalId equals p.Id into proposals
        from p in proposals.DefaultIfEmpty()
        join s in db.Sessions on p.SessionId equals s.Id into sessions
        from s in sessions.DefaultIfEmpty()
        join date in db.Set<Organisation.StatutoryDeadline>() on d.StatutoryDeadlineId equals date.Id into dates
        from date in dates.DefaultIfEmpty()
        orderby d.Id
        select new Open(d.Id, d.ProposalId, d.Kind, d.DueOn, d.BaseOn, s != null ? s.HandlingYearId : date.HandlingYearId))
        .ToListAsync(ct);

    private async Task<int> ClimbAsync(
        List<Open> page, DateOnly today, Dictionary<long, Dictionary<DeadlineKind, ReminderRule>> rules, DeadlineBasis basis,
        CancellationToken ct)
    {
        var ids = page.Select(d => d.Id).ToList();
        var said = (await db.DeadlineReminders.AsNoTracking().Where(r => ids.Contains(r.DeadlineId) && r.ByName == null)
            .Select(r => new { r.DeadlineId, r.Rung, r.Chaser, r.On }).ToListAsync(ct)).ToLookup(r => r.DeadlineId);
        var reached = 0;
        foreach (var d in page)
        {
            var chased = said[d.Id].Where(r => r.Chaser > 0).ToList();
            if (rules[d.YearId].GetValueOrDefault(d.Kind) is not { } rule
                || ReminderLadder.Reached(d.DueOn, today, rule, basis.Calendar, chased.Select(r => r.Chaser).DefaultIfEmpty()
                    .Max(), chased.Max(r => (DateOnly?)r.On)) is not { } rung)
            {
                continue;
            }

            // Whoever got something to do today was told so with it.
            if (said[d.Id].Any(r => r.Rung == rung.Key) || (d.BaseOn == today && !rung.IsChaser))
            {
                continue;
            }

            db.DeadlineReminders.Add(new DeadlineReminder
            {
                DeadlineId = d.Id,
                ProposalId = d.ProposalId,
                Rung = rung.Key,
                IsChaser = rung.IsChaser,
                Chaser = rung.Chaser,
                On = today,
            });
            reached++;
        }

        if (reached > 0)
        {
            await db.SaveChangesAsync(ct);
        }

        return reached;
    }

    private sealed record Place(long Id, long? ProposalId);

    private sealed record Open(long Id, long? ProposalId, DeadlineKind Kind, DateOnly DueOn, DateOnly BaseOn, long YearId);
}
