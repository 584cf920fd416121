using System.Collections.Concurrent;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Keeps what was read of people, roles, sections and stand-ins until any of them changes.</summary>
public sealed class PeopleCache(ChangeFeed feed)
{
    private const int Most = 5000;
    private readonly ConcurrentDictionary<(string What, long Of, DateOnly On), (int Stamp, object? Value)> _kept = new();

    /// <param name="on">The day it is read for, where it depends on one.</param>
    public async Task<T> KeepAsync<T>(string what, long of, DateOnly on, Func<Task<T>> read)
    {
        // Looked at before reading: what changes meanwhile is read again by the next.
        var stamp = feed.PeopleStamp;
        if (_kept.TryGetValue((what, of, on), out var kept) && kept.Stamp == stamp)
        {
            return (T)kept.Value!;
        }

        var value = await read();
        if (_kept.Count > Most)
        {
            _kept.Clear();
        }

        _kept[(what, of, on)] = (stamp, value);

        return value;
    }
}
