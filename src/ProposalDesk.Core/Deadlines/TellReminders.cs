using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Puts what a day's ladders reached into one message per person; the key of person and day says it only once.</summary>
public sealed class TellReminders(DeskContext db, DeadlineBasisBook bases, CaseTroubles troubles)
{
    private const int PageSize = 2000;

    /// <returns>How many people were told now.</returns>
    public async Task<int> ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var roster = await Roster.LoadAsync(db, ct);
        var standIns = (await db.StandIns.AsNoTracking().InForceOn(day).ToListAsync(ct)).ToLookup(s => s.ForUserId, s => s.ByUserId);
        var rules = await RulesAsync(ct);
        var digests = new Dictionary<long, ReminderDigest>();
        for (long after = 0; ;)
        {
            var page = await PageAsync(day, after, ct);
            var lines = new List<ReminderLine>();
            await GuardAsync(page, async some => lines.AddRange(await ReadAsync([.. some.Select(r => r.Id)], ct)), r => r.ProposalId);
            foreach (var line in lines)
            {
                await GuardAsync([line], one => TellAsync(one[0]), l => l.ProposalId);
            }

            if (page.Count < PageSize)
            {
                break;
            }

            after = page[^1].Id;
        }

        return await SayAsync(digests, day, now, calendar, ct);

        async Task TellAsync(ReminderLine line)
        {
            // Whoever stands in for a leader and has it to do themselves hears it as their own, once.
            var own = WithStandIns(WorkHolder.PeopleOf(line.WaitsFor, roster).Select(p => p.UserId));
            // The handler hears of their case also while it lies with somebody else.
            var others = (roster.Find(line.UserId) is { } handler ? [handler.UserId] : Enumerable.Empty<long>())
                .Concat(Above(line, day, roster, rules, calendar));
            var above = WithStandIns(others).Except(own).ToList();
            var open = line.Statutory == StatutoryKind.AnnualReport ? await db.OpenIn(line.YearId).CountAsync(ct) : 0;
            // What cannot be said of it is found out before it stands among the others.
            _ = line.InWords(day, calendar, namesPeople: true) + line.Task(day, calendar);
            Add(line with { OpenCases = open }, own);
            Add(line with { OpenCases = open, IsOwn = false }, above);
            if (line.Statutory == StatutoryKind.AnnualReport)
            {
                // Section heads hear which of their cases hold it up (domain.md §5).
                foreach (var (head, cases) in await db.OpenBySectionHeadAsync(line.YearId, roster, ct))
                {
                    Add(line with { HeldUpBy = cases }, WithStandIns([head]));
                }
            }
        }

        List<long> WithStandIns(IEnumerable<long> people) => [.. people.SelectMany(id => standIns[id].Prepend(id)).Distinct()];

        void Add(ReminderLine line, IEnumerable<long> people)
        {
            foreach (var userId in people)
            {
                (digests.TryGetValue(userId, out var digest) ? digest : digests[userId] = new ReminderDigest()).Add(line);
            }
        }
    }

    private Task GuardAsync<T>(IReadOnlyList<T> page, Func<IReadOnlyList<T>, Task> work, Func<T, long?> caseOf) =>
        troubles.GuardAsync(page, work, caseOf, "提醒到期时限");

    private async Task<List<Place>> PageAsync(DateOnly day, long after, CancellationToken ct) => await (
        from r in db.DeadlineReminders.AsNoTracking()
        where r.On == day && r.Id > after && r.ByName == null
        join d in db.Deadlines on r.DeadlineId equals d.Id
        where d.MetOn == null && d.SupersededAt == null
        orderby r.Id
        select new Place(r.Id, d.ProposalId))
        .Take(PageSize)
        .ToListAsync(ct);

    private sealed record Place(long Id, long? ProposalId);

    // Met by whoever has the case, not by somebody of their own.
    private static readonly List<DeadlineKind> _ofTheCourse =
        [DeadlineKind.Case, DeadlineKind.Internal, DeadlineKind.FirstContact, DeadlineKind.FirstDraft];

    private async Task<List<ReminderLine>> ReadAsync(List<long> ids, CancellationToken ct) => await (
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
        select new ReminderLine(
            r.Id, d.Id, r.Chaser, d.Kind, d.DueOn, d.WaitsFor, d.ResponsibleSectionId, d.ResponsibleUserId,
            p != null && _ofTheCourse.Contains(d.Kind) ? p.HolderText : d.ResponsibleText,
            d.Kind == DeadlineKind.Feedback ? p!.Sheets.Where(x => d.Key == "sheet:" + x.RoundNumber + ":" + x.ProposerOrder)
                .Select(x => x.ProposerName).FirstOrDefault()
                : d.Kind == DeadlineKind.Commitment ? p!.Replies.SelectMany(x => x.Commitments, (x, c) => new { x.Number, c.Order, c.Text })
                    .Where(x => d.Key == "promise:" + x.Number + ":" + x.Order).Select(x => x.Text).FirstOrDefault()
                : null,
            d.ProposalId,
            p == null ? null : p.CaseNumber, p == null ? null : p.Kind, p == null ? null : p.Title, p == null ? null : p.LeadSectionId,
            p == null ? null : p.SupervisingDeputyId,
            date == null ? null : date.Kind,
            date == null ? 0 : db.HandlingYears.Where(y => y.Id == date.HandlingYearId).Select(y => y.Year).FirstOrDefault(),
            s != null ? s.HandlingYearId : date!.HandlingYearId))
        .ToListAsync(ct);

    private async Task<Dictionary<(long, DeadlineKind), ReminderRule>> RulesAsync(CancellationToken ct) =>
        (await db.HandlingYears.AsNoTracking().AsSingleQuery().Include(y => y.ReminderRules).ToListAsync(ct))
            .SelectMany(y => y.ReminderRules, (y, r) => (Key: (y.Id, r.Kind), Rule: r)).ToDictionary(x => x.Key, x => x.Rule);

    // After who has to do it the section head, then the leader (domain.md §6), by how often it was chased or how late it is.
    // The Director hears of the yearly dates from the first reminder on; that a member is silent is the clerk's alone.
    private static IEnumerable<long> Above(
        ReminderLine line, DateOnly day, Roster roster, Dictionary<(long, DeadlineKind), ReminderRule> rules, WorkingDayCalendar calendar)
    {
        var people = line.Statutory is not null ? roster.With(DeskRole.Director) : [];
        if (line.Kind != DeadlineKind.Feedback && rules.GetValueOrDefault((line.YearId, line.Kind)) is { } rule)
        {
            var height = line.DueOn >= day ? 0 : Math.Max(
                line.Chaser, calendar.WorkingDaysBetween(line.DueOn, day) / Math.Max(1, rule.RepeatWorkingDays));
            if (height >= rule.HeadFromChaser)
            {
                people = people.Concat(roster.HeadsOf(line.SectionId ?? line.LeadSectionId ?? 0));
            }

            if (height >= rule.LeaderFromChaser)
            {
                people = people.Concat(roster.Find(line.DeputyId) is { } deputy ? [deputy] : roster.With(DeskRole.Director));
            }
        }

        return people.Select(p => p.UserId).Distinct();
    }

    /// <summary>Whether the messages of this day went out; they are saved all at once.</summary>
    public Task<bool> HasToldAsync(DateOnly day, CancellationToken ct)
    {
        var prefix = PrefixOf(day);

        return db.Outbox.AnyAsync(m => m.Key.StartsWith(prefix), ct);
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
