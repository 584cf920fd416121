using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Puts what a day's ladders reached into one message per person; the key of person and day says it only once.</summary>
public sealed class TellReminders(DeskContext db, AlmanacBook almanacs)
{
    private const int LinesShown = 20;
    private const int PageSize = 2000;

    /// <returns>How many people were told now.</returns>
    public async Task<int> ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var calendar = (await almanacs.OpenAsync(ct)).Calendar;
        var roster = await Roster.LoadAsync(db, ct);
        var standIns = (await db.StandIns.AsNoTracking().Where(s => s.RevokedAt == null && s.From <= day && s.Until >= day).ToListAsync(ct)).ToLookup(s => s.ForUserId, s => s.ByUserId);
        var rules = await RulesAsync(ct);
        var digests = new Dictionary<long, Digest>();
        for (long after = 0; ;)
        {
            var page = await PageAsync(day, after, ct);
            foreach (var line in page)
            {
                Add(line, To(line, roster, rules));
                if (line.Statutory == StatutoryKind.AnnualReport)
                {
                    // Section heads hear which of their cases hold it up (domain.md §5).
                    foreach (var (head, cases) in await db.OpenBySectionHeadAsync(line.YearId, roster, ct))
                    {
                        Add(line with { HeldUpBy = cases }, [head]);
                    }
                }
            }

            if (page.Count < PageSize)
            {
                break;
            }

            after = page[^1].Id;
        }

        return await SayAsync(digests, day, now, calendar, ct);

        void Add(Line line, IEnumerable<long> people)
        {
            foreach (var userId in people.SelectMany(id => standIns[id].Prepend(id)).Distinct())
            {
                (digests.TryGetValue(userId, out var digest) ? digest : digests[userId] = new Digest()).Add(line);
            }
        }
    }

    private async Task<List<Line>> PageAsync(DateOnly day, long after, CancellationToken ct) => await (
        from r in db.DeadlineReminders.AsNoTracking()
        where r.On == day && r.Id > after && r.ByName == null
        join d in db.Deadlines on r.DeadlineId equals d.Id
        join p in db.Proposals on d.ProposalId equals p.Id into proposals
        from p in proposals.DefaultIfEmpty()
        join s in db.Sessions on p.SessionId equals s.Id into sessions
        from s in sessions.DefaultIfEmpty()
        join date in db.Set<StatutoryDeadline>() on d.StatutoryDeadlineId equals date.Id into dates
        from date in dates.DefaultIfEmpty()
        orderby r.Id
        select new Line(
            r.Id, d.Id, r.Chaser, d.Kind, d.DueOn, d.ResponsibleKind, d.ResponsibleSectionId, d.ResponsibleUserId, d.ProposalId,
            p == null ? null : p.CaseNumber, p == null ? null : p.Kind, p == null ? null : p.Title, p == null ? null : p.LeadSectionId, p == null ? null : p.SupervisingDeputyId,
            date == null ? null : date.Kind, date == null ? 0 : db.HandlingYears.Where(y => y.Id == date.HandlingYearId).Select(y => y.Year).FirstOrDefault(),
            s != null ? s.HandlingYearId : date!.HandlingYearId))
        .Take(PageSize)
        .ToListAsync(ct);

    private async Task<Dictionary<(long, DeadlineKind), ReminderRule>> RulesAsync(CancellationToken ct) =>
        (await db.HandlingYears.AsNoTracking().AsSingleQuery().Include(y => y.ReminderRules).ToListAsync(ct))
            .SelectMany(y => y.ReminderRules, (y, r) => (Key: (y.Id, r.Kind), Rule: r)).ToDictionary(x => x.Key, x => x.Rule);

    // First who has to do it, then the section head, then the leader (domain.md §6).
    private static IEnumerable<long> To(Line line, Roster roster, Dictionary<(long, DeadlineKind), ReminderRule> rules)
    {
        var rule = rules.GetValueOrDefault((line.YearId, line.Kind));
        var section = line.SectionId ?? line.LeadSectionId ?? 0;
        var people = DeadlinePeople.Responsible(line.ResponsibleKind, section, line.UserId, roster);
        if (rule is not null && line.Chaser >= rule.HeadFromChaser)
        {
            people = people.Concat(roster.HeadsOf(section));
        }

        if (rule is not null && line.Chaser >= rule.LeaderFromChaser)
        {
            people = people.Concat(roster.Find(line.DeputyId) is { } deputy ? [deputy] : roster.With(DeskRole.Director));
        }

        return people.Select(p => p.UserId).Distinct();
    }

    private async Task<int> SayAsync(Dictionary<long, Digest> digests, DateOnly day, DateTime now, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var keys = digests.Keys.Select(id => KeyOf(day, id)).ToList();
        var said = (await db.Outbox.AsNoTracking().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct)).ToHashSet();
        var told = 0;
        foreach (var (userId, digest) in digests.Where(d => !said.Contains(KeyOf(day, d.Key))))
        {
            var deadline = digest.Only is { } only ? await db.Deadlines.SingleAsync(d => d.Id == only.DeadlineId, ct) : null;
            db.Outbox.Add(OutboxMessage.InApp(
                KeyOf(day, userId), userId, digest.Only?.ProposalId, digest.InWords(day, calendar), digest.Outside(day, calendar), now, deadline, digest.Places));
            told++;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return told;
    }

    private static string KeyOf(DateOnly day, long userId) => string.Create(CultureInfo.InvariantCulture, $"remind:{day:yyyyMMdd}:{userId}");

    private sealed record Line(
        long Id, long DeadlineId, int Chaser, DeadlineKind Kind, DateOnly DueOn, HolderKind ResponsibleKind, long? SectionId, long? UserId, long? ProposalId,
        string? CaseNumber, ProposalKind? CaseKind, string? Title, long? LeadSectionId, long? DeputyId, StatutoryKind? Statutory, int ReportYear, long YearId)
    {
        /// <summary>The cases of the reader's own section that are open.</summary>
        public string? HeldUpBy { get; init; }

        public string Place => Statutory is { } report ? report.Place(ReportYear) : string.Create(CultureInfo.InvariantCulture, $"/proposals/{ProposalId}");

        private string Whose => Statutory is { } report ? report.Label() : $"第{CaseNumber}号{CaseKind!.Value.Noun()}";

        public string Task(DateOnly day, WorkingDayCalendar calendar)
        {
            var time = DueOn == day ? "今天到期" : DueOn > day ? $"{DueOn.InShort()}前" : string.Create(CultureInfo.InvariantCulture, $"已逾期{calendar.WorkingDaysBetween(DueOn, day)}个工作日");

            return $"{Whose}：{(HeldUpBy is null ? Kind.Asked() : "请先答复本科室的件")}（{time}）";
        }

        public string InWords(DateOnly day, WorkingDayCalendar calendar)
        {
            var what = HeldUpBy is { } cases ? $"您科室{cases}还没有答复，{Whose}报送" : Statutory is null ? $"{Whose}《{Title}》{Kind.Label()}" : $"{Whose}报送";
            var left = DueOn.DayNumber - day.DayNumber;
            var workedFor = calendar.LastWorkingDayUpTo(DueOn);
            var dayOff = workedFor == DueOn || workedFor < day ? "" : $"，当天休息，请在{(workedFor == day ? "今天" : $"{workedFor.InShort()}前")}办完";

            return left switch
            {
                0 => $"{what}今天到期",
                > 0 => string.Create(CultureInfo.InvariantCulture, $"{what}{DueOn.InShort()}，还有{left}天{dayOff}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{what}{Light.Overdue(DueOn, day, calendar)}，第{Chaser}次催办"),
            };
        }
    }

    // Keeps the most urgent lines only; the others are counted.
    private sealed class Digest
    {
        private readonly List<Line> _lines = [];
        private int _more;

        public Line? Only => _more == 0 && _lines is [var only] ? only : null;

        /// <summary>One for each line of the text; a message about one case alone leads to it anyway.</summary>
        public IEnumerable<string>? Places => Only?.ProposalId is not null ? null : [.. Ordered.Select(l => l.Place), .. _more > 0 ? ["/"] : Array.Empty<string>()];

        private IEnumerable<Line> Ordered => _lines.OrderBy(l => l.DueOn).ThenBy(l => l.Id);

        // These lines name cases and dates, no people.
        public OutsideWords Outside(DateOnly day, WorkingDayCalendar calendar) => new(
            Only?.Task(day, calendar) ?? string.Create(CultureInfo.InvariantCulture, $"有{_lines.Count + _more}项时限请您办理"),
            Ordered.Select(l => $"{l.InWords(day, calendar)}。").Concat(_more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"另有{_more}项见工作台。")] : []));

        public void Add(Line line)
        {
            _lines.Add(line);
            if (_lines.Count > LinesShown)
            {
                _lines.Remove(_lines.MaxBy(l => l.DueOn)!);
                _more++;
            }
        }

        public string InWords(DateOnly day, WorkingDayCalendar calendar)
        {
            var lines = Ordered.Select(l => $"{l.InWords(day, calendar)}。").Concat(_more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"另有{_more}项见工作台。")] : []);

            return Only is not null ? lines.Single() : string.Create(CultureInfo.InvariantCulture, $"有{_lines.Count + _more}项时限请您办理：\n{string.Join('\n', lines)}");
        }
    }
}
