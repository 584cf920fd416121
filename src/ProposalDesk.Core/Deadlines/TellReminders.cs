using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Puts what a day's ladders reached into one message per person; the key of person and day says it only once.</summary>
public sealed class TellReminders(DeskContext db, DeadlineBasisBook bases, CaseTroubles troubles)
{
    private const int PageSize = 2000;

    // On working day 3.
    private const int LeaderFromChaser = 2;

    /// <returns>How many people were told now.</returns>
    public async Task<int> ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var readers = await ChaserReaders.LoadAsync(db, day, ct);
        var digests = new Dictionary<long, ReminderDigest>();
        await ChasersAsync();
        await DatesAsync();

        return await SayAsync(digests, day, now, calendar, ct);

        async Task ChasersAsync()
        {
            var reached = (await RowsOf(day).Where(r => r.ProposalId != null && !r.Rung.StartsWith("before"))
                .Select(r => new { Id = r.ProposalId!.Value, r.To }).ToListAsync(ct)).ToLookup(r => r.Id, r => r.To);
            var toDecide = await db.Proposals.Where(p => p.ToDecideSince == day).Select(p => p.Id).ToListAsync(ct);
            foreach (var page in reached.Select(r => r.Key).Union(toDecide).Order().Chunk(PageSize))
            {
                var cases = new List<LateCase>();
                await GuardAsync(page, async some => cases.AddRange(await db.LateCasesAsync(some, day, ct)), id => id);
                foreach (var late in cases)
                {
                    await GuardAsync([late], one =>
                    {
                        Add(ChaserLines.Of(one[0], [.. reached[one[0].Id]], readers, day));

                        return Task.CompletedTask;
                    }, c => c.Id);
                }
            }
        }

        async Task DatesAsync()
        {
            for (long after = 0; ;)
            {
                var page = await (
                    from r in RowsOf(day)
                    where r.Id > after && (r.ProposalId == null || r.Rung.StartsWith("before"))
                    join d in db.Deadlines on r.DeadlineId equals d.Id
                    where d.MetOn == null && d.SupersededAt == null
                    orderby r.Id
                    select new Place(r.Id, d.ProposalId)).Take(PageSize).ToListAsync(ct);
                var lines = new List<DateLine>();
                await GuardAsync(page, async some => lines.AddRange(await ReadAsync([.. some.Select(r => r.Id)], ct)), r => r.ProposalId);
                foreach (var line in lines)
                {
                    await GuardAsync([line], async one => Add(await LinesOfAsync(one[0], readers, ct)), l => l.ProposalId);
                }

                if (page.Count < PageSize)
                {
                    return;
                }

                after = page[^1].Id;
            }
        }

        void Add(IReadOnlyList<(long UserId, ReminderLine Line)> lines)
        {
            // What cannot be said of a case is found out before it stands among the others.
            foreach (var (_, line) in lines)
            {
                _ = line.InWords(day, calendar, namesPeople: true) + line.Task(day, calendar);
            }

            foreach (var (userId, line) in lines)
            {
                (digests.TryGetValue(userId, out var digest) ? digest : digests[userId] = new ReminderDigest()).Add(line);
            }
        }
    }

    /// <summary>Whether the messages of this day went out; they are saved all at once.</summary>
    public Task<bool> HasToldAsync(DateOnly day, CancellationToken ct)
    {
        var prefix = PrefixOf(day);

        return db.Outbox.AnyAsync(m => m.Key.StartsWith(prefix), ct);
    }

    private Task GuardAsync<T>(IReadOnlyList<T> page, Func<IReadOnlyList<T>, Task> work, Func<T, long?> caseOf) =>
        troubles.GuardAsync(page, work, caseOf, "提醒到期时限");

    private IQueryable<DeadlineReminder> RowsOf(DateOnly day) =>
        db.DeadlineReminders.AsNoTracking().Where(r => r.On == day && r.ByName == null);

    private sealed record Place(long Id, long? ProposalId);

    private async Task<List<DateLine>> ReadAsync(List<long> ids, CancellationToken ct) => await (
        from r in db.DeadlineReminders.AsNoTracking()
        where ids.Contains(r.Id)
        join d in db.Deadlines on r.DeadlineId equals d.Id
        join p in db.Proposals on d.ProposalId equals p.Id into proposals
        from p in proposals.DefaultIfEmpty()
        join s in db.Sessions on p.SessionId equals s.Id into sessions
        from s in sessions.DefaultIfEmpty()
        join date in db.Set<StatutoryDeadline>() on d.StatutoryDeadlineId equals date.Id into dates
        from date in dates.DefaultIfEmpty()
        orderby r.Id
        select new DateLine(
            r.Id, d.Id, !r.IsChaser ? 0 : db.DeadlineReminders.Count(x => x.DeadlineId == d.Id && x.IsChaser && x.On <= r.On),
            d.Kind, d.DueOn, d.WaitsFor, d.ResponsibleUserId,
            p != null && MissedLimits.OfTheCourse.Contains(d.Kind) ? p.HolderText : d.ResponsibleText,
            d.Kind == DeadlineKind.Feedback ? p!.Sheets.Where(x => d.Key == "sheet:" + x.RoundNumber + ":" + x.ProposerOrder)
                .Select(x => x.ProposerName).FirstOrDefault()
                : d.Kind == DeadlineKind.Commitment ? p!.Replies.SelectMany(x => x.Commitments, (x, c) => new { x.Number, c.Order, c.Text })
                    .Where(x => d.Key == "promise:" + x.Number + ":" + x.Order).Select(x => x.Text).FirstOrDefault()
                : null,
            d.ProposalId,
            p == null ? null : p.CaseNumber, p == null ? null : p.Kind, p == null ? null : p.Title,
            date == null ? null : date.Kind,
            date == null ? 0 : db.HandlingYears.Where(y => y.Id == date.HandlingYearId).Select(y => y.Year).FirstOrDefault(),
            s != null ? s.HandlingYearId : date!.HandlingYearId))
        .ToListAsync(ct);

    // Whoever stands in for a leader and has it to do themselves hears it as their own, once. The Director hears of the yearly
    // dates from the first reminder on, the leader of the office once one is late, section heads which of their cases hold the
    // annual report up (domain.md §5).
    private async Task<IReadOnlyList<(long UserId, ReminderLine Line)>> LinesOfAsync(
        DateLine line, ChaserReaders readers, CancellationToken ct)
    {
        var own = readers.Holding(line.WaitsFor);
        // The handler hears of the case's own date also while it lies with somebody else.
        var others = readers.WithStandIns(readers.Roster.Find(line.UserId) is { } handler ? [handler.UserId] : [])
            .Concat(line.Statutory is not null ? readers.Directors : [])
            .Concat(line is { Statutory: not null, Chasers: >= LeaderFromChaser } ? readers.OverOffice : []).Except(own);
        var isAnnual = line.Statutory == StatutoryKind.AnnualReport;
        var said = line with { OpenCases = isAnnual ? await db.OpenIn(line.YearId).CountAsync(ct) : 0 };
        List<(long, ReminderLine)> lines = [.. own.Select(id => (id, said)), .. others.Select(id => (id, said with { IsAbove = true }))];
        if (isAnnual)
        {
            foreach (var (head, cases) in await db.OpenBySectionHeadAsync(line.YearId, readers.Roster, ct))
            {
                lines.AddRange(readers.WithStandIns([head]).Select(id => (id, (ReminderLine)(line with { HeldUpBy = cases }))));
            }
        }

        return lines;
    }

    private async Task<int> SayAsync(
        Dictionary<long, ReminderDigest> digests, DateOnly day, DateTime now, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var keys = digests.Keys.Select(id => KeyOf(day, id)).ToList();
        var said = (await db.Outbox.AsNoTracking().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct)).ToHashSet();
        var told = 0;
        foreach (var (userId, digest) in digests.Where(d => !said.Contains(KeyOf(day, d.Key))))
        {
            db.Outbox.Add(OutboxMessage.InApp(
                KeyOf(day, userId), userId, digest.Only?.ProposalId, digest.InWords(day, calendar), digest.Outside(day, calendar), now,
                digest.Only?.DeadlineId, digest.Places));
            told++;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return told;
    }

    private static string KeyOf(DateOnly day, long userId) => string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(day)}{userId}");

    private static string PrefixOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"remind:{day:yyyyMMdd}:");
}
