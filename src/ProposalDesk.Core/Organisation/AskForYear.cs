using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// Asks clerk and administrator to open the handling year, from December on the next one: from New Year's Day numbers are
/// drawn in it, also for cases of the year before. Once a week until it is there.
/// </summary>
public sealed class AskForYear(DeskContext db)
{
    private const int December = 12;

    /// <returns>How many messages were written.</returns>
    public async Task<int> ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var year = day.Month == December ? day.Year + 1 : day.Year;
        if (!await db.HandlingYears.AnyAsync(ct) || await db.HandlingYears.AnyAsync(y => y.Year >= year, ct))
        {
            return 0;
        }

        var people = (await Roster.LoadAsync(db, ct)).People.Where(p => p.Is(DeskRole.Clerk) || p.Is(DeskRole.Administrator))
            .Select(p => p.UserId);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var keys = people.ToDictionary(id => string.Create(CultureInfo.InvariantCulture, $"year:{year}:{monday:yyyyMMdd}:{id}"));
        var asked = keys.Keys.ToList();
        var said = await db.Outbox.AsNoTracking().Where(m => asked.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct);
        var sentence = string.Create(CultureInfo.InvariantCulture,
            $"{year}办理年度还没有新建，{(day.Year == year ? "现在" : $"{year}年1月1日起")}签发函件、督办单和汇报取不到{year}年的文号。请在“办理年度”里新建。");
        var unsaid = keys.ExceptBy(said, k => k.Key).ToList();
        var outside = new OutsideWords(string.Create(CultureInfo.InvariantCulture, $"请新建{year}办理年度"), sentence);
        db.Outbox.AddRange(
            unsaid.Select(k => OutboxMessage.InApp(k.Key, k.Value, null, sentence, outside, now, places: ["/administration/years"])));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        return unsaid.Count;
    }
}
