using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Data;

/// <summary>Brings what this process keeps in step with the database, once for each request.</summary>
public sealed class ChangeFollower(DeskContext db, ChangeFeed feed)
{
    private static readonly ModelQuery<Func<DeskContext, long, Task<ChangePosition?>>> _position = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long floor) => db.Bureaus.AsSingleQuery().OrderBy(b => b.Id).Select(b =>
            new ChangePosition(db.DeskChanges.Count(c => c.Id > floor), db.DeskChanges.Max(c => (long?)c.Id))).FirstOrDefault()));

    private bool _hasFollowed;

    /// <summary>True inside a transaction, which sees what may be undone: what is read there is not kept.</summary>
    public bool IsAside => db.Database.CurrentTransaction is not null;

    /// <summary>The floor above which notes are to be looked at.</summary>
    public async Task<long> FloorAsync(CancellationToken ct)
    {
        if (!feed.HasBegun)
        {
            var oldest = feed.Oldest;
            feed.Begin(await db.SettledChangesAsync(ct) ?? await db.DeskChanges.Where(c => c.At < oldest).MaxAsync(c => (long?)c.Id, ct)
                ?? 0);
        }

        return feed.Floor;
    }

    public async Task FollowAsync(CancellationToken ct)
    {
        if (!_hasFollowed && !IsAside)
        {
            var floor = await FloorAsync(ct);
            await FollowAsync(floor, await _position.For(db)(db, floor) ?? new(0, null), ct);
        }
    }

    /// <summary>Also where this request has looked before.</summary>
    public Task FollowAgainAsync(CancellationToken ct)
    {
        _hasFollowed = false;

        return FollowAsync(ct);
    }

    /// <param name="position">As read together with something else.</param>
    public async Task FollowAsync(long floor, ChangePosition position, CancellationToken ct)
    {
        if (!feed.IsAt(floor, position))
        {
            // Asked before the notes are read: others may see newer ones meanwhile, and then these are no older database's.
            var known = feed.Highest;
            var settled = await db.SettledChangesAsync(ct);
            var notes = await db.DeskChanges.AsNoTracking().Where(c => c.Id > floor).OrderBy(c => c.Id).ToListAsync(ct);
            var highest = notes.Count > 0 ? notes[^1].Id : await db.DeskChanges.MaxAsync(c => (long?)c.Id, ct) ?? 0;
            feed.Follow(floor, notes, highest, settled ?? 0, highest < known);
        }

        _hasFollowed = true;
    }
}
