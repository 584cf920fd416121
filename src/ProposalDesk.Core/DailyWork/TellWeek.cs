using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// 每周提要 (domain.md §6): to the Director, deputies and section heads, and to whoever stands in for them, on Monday at
/// eight; where Monday is a day off, on the first working day of the week. Whoever has nothing to hear gets none.
/// </summary>
public sealed class TellWeek(DeskContext db, DeadlineBasisBook bases)
{
    private const int Hour = 8;

    /// <returns>How many people were told now.</returns>
    public async Task<int> ExecuteAsync(DateTime now, CancellationToken ct)
    {
        var day = now.ToBeijingDate();
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).Where(calendar.IsWorkingDay).ToList();
        if (days.Count == 0 || now.ToBeijing() < days[0].ToDateTime(new TimeOnly(Hour, 0))
            || await db.DailyWorkRecords.AnyAsync(r => r.Day >= monday && r.Day <= day && r.WeekToldAt != null, ct))
        {
            return 0;
        }

        var told = await TellAsync(day, monday, calendar, now, ct);
        (await db.DailyWorkRecords.SingleAsync(r => r.Day == day, ct)).TellWeek(now);
        await db.SaveChangesAsync(ct);

        return told;
    }

    private async Task<int> TellAsync(DateOnly day, DateOnly monday, WorkingDayCalendar calendar, DateTime now, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var sections = await db.Sections.AsNoTracking().ToListAsync(ct);
        var standIns = (await db.StandIns.AsNoTracking().InForceOn(day).ToListAsync(ct)).ToLookup(s => s.ByUserId, s => s.ForUserId);
        var facts = await WeekFacts.LoadAsync(db, day, calendar, ct);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"week:{monday:yyyyMMdd}:");
        var said = (await db.Outbox.AsNoTracking().Where(m => m.Key.StartsWith(prefix)).Select(m => m.Key).ToListAsync(ct)).ToHashSet();
        var told = 0;
        foreach (var person in roster.People)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{prefix}{person.UserId}");
            var scope = new WeekScope([person, .. standIns[person.UserId].Select(id => roster.Find(id)).OfType<Capacity>()], sections);
            if (scope.IsEmpty || said.Contains(key) || new WeeklyDigest(facts, scope) is not { IsEmpty: false } digest)
            {
                continue;
            }

            db.Outbox.Add(OutboxMessage.InApp(key, person.UserId, null, digest.InWords(), digest.Outside(), now, places: digest.Places));
            told++;
        }

        return told;
    }
}
