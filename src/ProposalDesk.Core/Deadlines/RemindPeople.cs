using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Climbs the ladders on a day: of each open deadline up to its date, and of each case that has missed one; each rung once,
/// whatever happens between. Reads in pages, so that a hundred thousand cases need no more memory than a hundred.
/// </summary>
public sealed class RemindPeople(DeskContext db, DeadlineBasisBook bases, AskForDecision decisions, CaseTroubles troubles)
{
    private const int PageSize = 2000;

    // A date inside the longest break is worked for up to the day before the break.
    private const int LongestBreak = 14;

    /// <returns>How many rungs were reached.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken ct) =>
        await AheadAsync(today, ct) + await BehindAsync(today, ct);

    // Also after its date a yearly one goes by itself: it is of no case.
    private async Task<int> AheadAsync(DateOnly today, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var years = (await db.HandlingYears.AsNoTracking().AsSingleQuery().Include(y => y.ReminderRules).ToListAsync(ct))
            .ToDictionary(y => y.Id);
        var horizon = today.AddDays(
            years.Values.SelectMany(y => y.ReminderRules).SelectMany(r => r.Days).DefaultIfEmpty(0).Max() + LongestBreak);
        var reached = 0;
        for (long after = 0; ;)
        {
            var page = await db.Deadlines.AsNoTracking()
                .Where(d => d.Id > after && d.MetOn == null && d.SupersededAt == null && !d.IsPaused && d.DueOn <= horizon
                    && (d.DueOn >= today || d.StatutoryDeadlineId != null))
                .OrderBy(d => d.Id).Select(d => new Place(d.Id, d.ProposalId)).Take(PageSize).ToListAsync(ct);
            if (page.Count == 0)
            {
                return reached;
            }

            after = page[^1].Id;
            await troubles.GuardAsync(page, async some =>
            {
                var open = await ReadAsync([.. some.Select(d => d.Id)], ct);
                open.RemoveAll(d => d.Kind == DeadlineKind.Statutory && years[d.YearId].IsOlderThanYear(d.DueOn));
                reached += await ClimbAsync(open, today, years, basis, ct);
            }, d => d.ProposalId, "提醒到期时限");
        }
    }

    private async Task<List<Open>> ReadAsync(List<long> ids, CancellationToken ct) => await (
        from d in db.Deadlines.AsNoTracking()
        where ids.Contains(d.Id)
        join p in db.Proposals on d.ProposalId equals p.Id into proposals
        from p in proposals.DefaultIfEmpty()
        join s in db.Sessions on p.SessionId equals s.Id into sessions
        from s in sessions.DefaultIfEmpty()
        join date in db.Set<StatutoryDeadline>() on d.StatutoryDeadlineId equals date.Id into dates
        from date in dates.DefaultIfEmpty()
        orderby d.Id
        select new Open(d.Id, d.ProposalId, d.Kind, d.DueOn, d.BaseOn, s != null ? s.HandlingYearId : date.HandlingYearId))
        .ToListAsync(ct);

    private async Task<int> ClimbAsync(
        List<Open> page, DateOnly today, Dictionary<long, HandlingYear> years, DeadlineBasis basis, CancellationToken ct)
    {
        var ids = page.Select(d => d.Id).ToList();
        var said = (await db.DeadlineReminders.AsNoTracking().Where(r => ids.Contains(r.DeadlineId) && r.ByName == null)
            .Select(r => new { r.DeadlineId, r.Rung, r.IsChaser, r.On }).ToListAsync(ct)).ToLookup(r => r.DeadlineId);
        var before = db.ChangeTracker.Entries<DeadlineReminder>().Count();
        foreach (var d in page)
        {
            var days = years[d.YearId].ReminderRules.FirstOrDefault(r => r.Kind == d.Kind)?.Days ?? [];
            var rung = today > d.DueOn
                ? ReminderLadder.Late(
                    ReminderTo.Acting, d.DueOn, today, said[d.Id].Where(r => r.IsChaser).Max(r => (DateOnly?)r.On), basis.Calendar)
                : ReminderLadder.Before(d.BaseOn, d.DueOn, today, days, basis.Calendar);

            // Whoever got something to do today was told so with it.
            if (rung is not null && d.BaseOn != today && said[d.Id].All(r => r.Rung != rung))
            {
                Add(d.Id, d.ProposalId, ReminderTo.Acting, rung, today, isChaser: today > d.DueOn);
            }
        }

        return await SaveAsync(before, ct);
    }

    private async Task<int> BehindAsync(DateOnly today, CancellationToken ct)
    {
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var readers = await ChaserReaders.LoadAsync(db, today, ct);
        var reached = 0;
        for (long after = 0; ;)
        {
            var page = await db.Deadlines.AsNoTracking().MissedBy(today).Where(d => d.ProposalId > after)
                .Select(d => d.ProposalId!.Value).Distinct().OrderBy(id => id).Take(PageSize).ToListAsync(ct);
            if (page.Count == 0)
            {
                return reached;
            }

            after = page[^1];
            var toDecide = new List<long>();
            await troubles.GuardAsync(page, async some =>
            {
                var told = (await db.DeadlineReminders.AsNoTracking()
                    .Where(r => r.ProposalId != null && some.Contains(r.ProposalId.Value) && r.ByName == null
                        && !r.Rung.StartsWith("before"))
                    .GroupBy(r => new { r.ProposalId, r.To })
                    .Select(g => new { g.Key.ProposalId, g.Key.To, On = g.Max(r => r.On) })
                    .ToListAsync(ct)).ToDictionary(r => (r.ProposalId!.Value, r.To), r => (DateOnly?)r.On);
                var before = db.ChangeTracker.Entries<DeadlineReminder>().Count();
                foreach (var late in await db.LateCasesAsync(some, today, ct))
                {
                    foreach (var side in late.Sides)
                    {
                        var isInVain = side.Chasers >= Proposal.ChasersBeforeDecision;
                        if (isInVain && late is { ToDecideSince: null, IsDecidedToday: false }
                            && IsTurnOf(side.Acting, side, late.Id) is not null)
                        {
                            toDecide.Add(late.Id);
                        }

                        // That others wait for an answer the Director hears in any case.
                        var isQuiet = isInVain || late.IsDecidedToday;
                        foreach (var to in isQuiet ? [ReminderTo.Director] : new[] { side.Acting, side.Leader, ReminderTo.Director })
                        {
                            if (IsTurnOf(to, side, late.Id) is { } rung && readers.AreThere(to, side, late))
                            {
                                Add(side.First.DeadlineId, late.Id, to, rung, today, isChaser: to == side.Acting);
                            }
                        }
                    }
                }

                reached += await SaveAsync(before, ct);

                string? IsTurnOf(ReminderTo to, LateSide side, long id) => told.GetValueOrDefault((id, to)) is var last && last != today
                    ? ReminderLadder.Late(to, side.First.DueOn, today, last, calendar)
                    : null;
            }, id => id, "催办逾期时限");
            foreach (var id in toDecide.Distinct())
            {
                await troubles.GuardAsync([id], some => decisions.ExecuteAsync(some[0], ct), x => x, "提请领导决定");
            }
        }
    }

    private void Add(long deadlineId, long? proposalId, ReminderTo to, string rung, DateOnly today, bool isChaser) =>
        db.DeadlineReminders.Add(new DeadlineReminder
        {
            DeadlineId = deadlineId,
            ProposalId = proposalId,
            To = to,
            Rung = rung,
            IsChaser = isChaser,
            On = today,
        });

    private async Task<int> SaveAsync(int before, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<DeadlineReminder>().Count() - before;
        if (added > 0)
        {
            await db.SaveChangesAsync(ct);
        }

        return added;
    }

    private sealed record Place(long Id, long? ProposalId);

    private sealed record Open(long Id, long? ProposalId, DeadlineKind Kind, DateOnly DueOn, DateOnly BaseOn, long YearId);
}
