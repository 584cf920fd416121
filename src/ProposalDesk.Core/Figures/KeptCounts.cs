using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>
/// Counts over many cases: what was counted stands until a case, a person, a section, a yearly date, a year or the calendar changes. Days
/// belong to what is asked.
/// </summary>
public sealed class KeptCounts(KeptCountsCache cache, ChangeFeed feed, ChangeFollower changes, DeadlineBasisBook bases)
{
    // From so many changed blocks on one statement over all is quicker than one for each.
    private const int ManyBlocks = 32;

    /// <param name="question">Everything the answer depends on besides what is stored: scope, day, viewer.</param>
    /// <param name="count">Gives something that nobody changes afterwards.</param>
    public async Task<T> KeepAsync<T>(string question, Func<Task<T>> count, CancellationToken ct)
    {
        if (changes.IsAside)
        {
            return await count();
        }

        if (cache.TryFind<T>(question, (await StampAsync(ct)).Equals, out _, out var kept))
        {
            return kept;
        }

        // Of several who look at once one counts, and the others take that.
        using var turn = await cache.EnterAsync(question, ct);
        // Looked at before counting: what changes meanwhile is counted again by the next.
        var stamp = await StampAsync(ct);
        if (!cache.TryFind<T>(question, stamp.Equals, out _, out var answer))
        {
            cache.Keep(question, stamp, answer = await count());
        }

        return answer;
    }

    /// <summary>Rows of counts that add up over cases: where some cases have changed, only their blocks are counted again.</summary>
    /// <param name="question">As for <see cref="KeepAsync{T}"/>.</param>
    /// <param name="count">The rows of one block, or of all where none is named.</param>
    /// <param name="blockOf">The <see cref="CaseBlock"/> of a row.</param>
    public async Task<IReadOnlyList<T>> KeepSumsAsync<T>(
        string question, Func<CaseBlock?, Task<IReadOnlyList<T>>> count, Func<T, long> blockOf, CancellationToken ct)
    {
        if (changes.IsAside)
        {
            return await count(null);
        }

        if (cache.TryFind<ILookup<long, T>>(question, (await StampAsync(ct)).Equals, out _, out var same))
        {
            return [.. same.SelectMany(b => b)];
        }

        using var turn = await cache.EnterAsync(question, ct);
        var stamp = await StampAsync(ct);
        if (cache.TryFind<ILookup<long, T>>(question, s => ((Stamp)s).HasSamePeople(stamp), out var before, out var kept))
        {
            kept = cache.ChangedAfter(((Stamp)before).Cases) is { Count: <= ManyBlocks } changed ? await RenewAsync(kept, changed) : null!;
        }

        kept ??= (await count(null)).ToLookup(blockOf);
        cache.Keep(question, stamp, kept);

        return [.. kept.SelectMany(b => b)];

        async Task<ILookup<long, T>> RenewAsync(ILookup<long, T> old, IReadOnlyList<CaseBlock> changed)
        {
            if (changed.Count == 0)
            {
                return old;
            }

            var rows = old.Where(b => !changed.Contains(new(b.Key))).SelectMany(b => b).ToList();
            foreach (var block in changed)
            {
                rows.AddRange(await count(block));
            }

            return rows.ToLookup(blockOf);
        }
    }

    /// <summary>Whose cases are counted, as part of a question.</summary>
    public static string Of(Actor? viewer)
    {
        if (viewer is null)
        {
            return "all";
        }

        var sight = CaseSight.Of(viewer);

        return sight.SeesAll ? "all"
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', sight.Sections)};{string.Join(',', sight.Users)}");
    }

    private async Task<Stamp> StampAsync(CancellationToken ct)
    {
        await changes.FollowAsync(ct);

        return new(cache.Changes, feed.PeopleStamp, await bases.OpenAsync(ct));
    }

    private sealed record Stamp(long Cases, int People, DeadlineBasis Basis)
    {
        public bool HasSamePeople(Stamp other) => People == other.People && ReferenceEquals(Basis, other.Basis);
    }
}
