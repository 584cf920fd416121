using System.Collections.Concurrent;

namespace ProposalDesk.Core.Figures;

/// <summary>What <see cref="KeptCounts"/> last counted, by what was asked.</summary>
public sealed class KeptCountsCache
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, (object Stamp, object? Answer)> _kept = new();

    internal bool TryFind<T>(string question, object stamp, out T answer)
    {
        var isKept = _kept.TryGetValue(question, out var kept) && kept.Stamp.Equals(stamp);
        answer = isKept ? (T)kept.Answer! : default!;

        return isKept;
    }

    internal void Keep(string question, object stamp, object? answer)
    {
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[question] = (stamp, answer);
    }
}
