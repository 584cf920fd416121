using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// Tells both people on the day a stand-in comes into force and on the day after it ended: each knows whose it is to act. A
/// day the desk was away is made up for, nothing is told twice.
/// </summary>
public sealed class TellStandIns(DeskContext db)
{
    // What ended before this many days is no news any more.
    private const int LatestNewsDays = 31;

    public async Task ExecuteAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var since = day.AddDays(-LatestNewsDays);
        var standIns = await db.StandIns.AsNoTracking()
            .Where(s => s.ConfirmedAt != null && s.RevokedAt == null && s.From <= day && s.Until >= since)
            .OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(ct);
        var messages = standIns.Where(s => IsNews(s, day)).SelectMany(s => MessagesOf(s, day, roster, now)).ToList();
        var keys = messages.Select(m => m.Key).ToList();
        var told = await db.Outbox.Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct);
        db.Outbox.AddRange(messages.Where(m => !told.Contains(m.Key)));
        await db.SaveChangesAsync(ct);
    }

    // Whoever was named for the same day has just been told so.
    private static bool IsNews(StandIn standIn, DateOnly day) =>
        standIn.Until < day || standIn.From > standIn.ConfirmedAt!.Value.ToBeijingDate();

    private static IEnumerable<OutboxMessage> MessagesOf(StandIn standIn, DateOnly day, Roster roster, DateTime now)
    {
        var (leader, by) = (roster.NameOf(standIn.ForUserId), roster.NameOf(standIn.ByUserId));
        var until = standIn.Until.InWords();
        if (standIn.Until < day)
        {
            yield return Message(standIn, standIn.ByUserId, "ended", $"代理已结束（到{standIn.Until.InShort()}为止）",
                $"您代{leader}办理到{until}为止，现在由{leader}本人办理。", now);
            yield return Message(standIn, standIn.ForUserId, "ended", $"代理已结束（到{standIn.Until.InShort()}为止）",
                $"{by}代您办理到{until}为止，现在由您本人办理。", now);
        }
        else
        {
            yield return Message(standIn, standIn.ByUserId, "begun", $"代理已开始（到{standIn.Until.InShort()}）",
                $"现在起到{until}由您代{leader}办理：等{leader}办的事项在您的工作台上，注明“代{leader}办理”。", now);
            yield return Message(standIn, standIn.ForUserId, "begun", $"代理已开始（到{standIn.Until.InShort()}）",
                $"现在起到{until}由{by}代您办理。", now);
        }
    }

    private static OutboxMessage Message(StandIn standIn, long userId, string what, string subject, string sentence, DateTime now) =>
        OutboxMessage.InApp(
            FormattableString.Invariant($"stand-in:{standIn.Id}:{what}:{userId}"), userId, null, sentence,
            new OutsideWords(subject, sentence), now, places: ["/account/stand-ins"]);
}
