using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Replies;

/// <summary>A sign of life from somebody with a draft open.</summary>
public sealed class NoteDraftPresence(DeskContext db, TimeProvider system)
{
    public sealed record Command(long ReplyId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var now = system.GetUtcNow().UtcDateTime;
        var seen = await db.DraftPresences
            .Where(p => p.ReplyId == command.ReplyId && p.UserId == actor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now), ct);
        if (seen == 0)
        {
            await BeginAsync(
                new DraftPresence { ReplyId = command.ReplyId, UserId = actor.UserId, UserName = actor.Name, SeenAt = now }, ct);
        }
    }

    /// <summary>Who else had it open within the last minute, the latest first.</summary>
    public static async Task<IReadOnlyList<DraftPresence>> OthersAsync(
        DeskContext db, long replyId, Actor actor, DateTime systemNow, CancellationToken ct)
    {
        var since = systemNow - DraftPresence.Fades;

        return await db.DraftPresences.AsNoTracking()
            .Where(p => p.ReplyId == replyId && p.UserId != actor.UserId && p.SeenAt >= since)
            .OrderByDescending(p => p.SeenAt).ToListAsync(ct);
    }

    private async Task BeginAsync(DraftPresence presence, CancellationToken ct)
    {
        db.DraftPresences.Add(presence);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two tabs of one person began at once: one row is all that is wanted.
            db.Entry(presence).State = EntityState.Detached;
        }
    }
}
