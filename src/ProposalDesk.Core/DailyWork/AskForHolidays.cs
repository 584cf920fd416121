using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// Asks every administrator for the holidays that are missing, from November on for the next year; once a week until they
/// are there.
/// </summary>
public sealed class AskForHolidays(DeskContext db)
{
    /// <returns>How many messages were written.</returns>
    public async Task<int> ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var missing = (await db.CalendarAsync(ct)).MissingOn(day).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }

        var administrators = (await Roster.LoadAsync(db, ct)).With(DeskRole.Administrator).Select(a => a.UserId);
        var messages = missing.SelectMany(year => administrators, (year, id) => (Key: KeyOf(year, day, id), Id: id, Year: year)).ToList();
        var keys = messages.Select(m => m.Key).ToList();
        var said = await db.Outbox.AsNoTracking().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct);
        var unsaid = messages.ExceptBy(said, m => m.Key).ToList();
        db.Outbox.AddRange(
            unsaid.Select(m => OutboxMessage.InApp(m.Key, m.Id, null, InWords(m.Year), Outside(m.Year), now, places: [PlaceOf(m.Year)])));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return unsaid.Count;
    }

    /// <summary>What is missing and what follows from it, for the message and for the screens.</summary>
    public static string InWords(int year) => string.Create(
        CultureInfo.InvariantCulture, $"{year}年的放假安排还没有录入，{year}年的工作日只按周末计算。国务院办公厅公布后，请在“工作日历”里粘贴通知。");

    private static OutsideWords Outside(int year) => new(string.Create(CultureInfo.InvariantCulture, $"请录入{year}年放假安排"), InWords(year));

    private static string PlaceOf(int year) => string.Create(CultureInfo.InvariantCulture, $"/calendar/notice?year={year}");

    private static string KeyOf(int year, DateOnly day, long userId)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

        return string.Create(CultureInfo.InvariantCulture, $"holidays:{year}:{monday:yyyyMMdd}:{userId}");
    }
}
