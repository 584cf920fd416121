using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Who is there and what they and their sections are called, for pages: from memory while nothing of it has changed.</summary>
public sealed class PeopleBook(DeskContext db, PeopleCache cache, ChangeFollower changes)
{
    public Task<Roster> RosterAsync(CancellationToken ct) => KeepAsync(nameof(Roster), () => Roster.LoadAsync(db, ct), ct);

    /// <summary>By id, in the order of the bureau.</summary>
    public Task<IReadOnlyDictionary<long, string>> SectionsAsync(CancellationToken ct) => KeepAsync<IReadOnlyDictionary<long, string>>(
        "Sections", async () => await db.Sections.AsNoTracking()
            .OrderBy(s => s.Order).ThenBy(s => s.Id).ToDictionaryAsync(s => s.Id, s => s.Name, ct), ct);

    /// <summary>Everybody there has ever been, by id.</summary>
    public Task<IReadOnlyDictionary<long, string>> NamesAsync(CancellationToken ct) => KeepAsync<IReadOnlyDictionary<long, string>>(
        "Names", async () => await db.Users.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.DisplayName })
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct), ct);

    private async Task<T> KeepAsync<T>(string what, Func<Task<T>> read, CancellationToken ct)
    {
        if (changes.IsAside)
        {
            return await read();
        }

        await changes.FollowAsync(ct);

        return await cache.KeepAsync(what, 0, default, read);
    }
}
