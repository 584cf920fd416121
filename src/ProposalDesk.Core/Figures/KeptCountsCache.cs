using System.Collections.Concurrent;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Figures;

/// <summary>What <see cref="KeptCounts"/> last counted, by what was asked, and when which cases last changed.</summary>
public sealed class KeptCountsCache
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, (object Stamp, object? Answer)> _kept = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<CaseBlock, long> _changedAt = [];
    private long _changes;
    private long _allChangedAt;

    public KeptCountsCache(ChangeFeed feed) => feed.CasesChanged += Note;

    /// <summary>Raised with every change of a case.</summary>
    internal long Changes => Volatile.Read(ref _changes);

    /// <summary>One at a time answers a question; a question asked while another is answered is another question.</summary>
    /// <returns>Ends the turn.</returns>
    internal async Task<IDisposable> EnterAsync(string question, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(question, _ => new(1, 1));
        await turn.WaitAsync(ct);

        return new Turn(turn);
    }

    internal bool TryFind<T>(string question, Func<object, bool> isStill, out object stamp, out T answer)
    {
        var isKept = _kept.TryGetValue(question, out var kept) && isStill(kept.Stamp);
        (stamp, answer) = isKept ? (kept.Stamp, (T)kept.Answer!) : (new object(), default!);

        return isKept;
    }

    internal void Keep(string question, object stamp, object? answer)
    {
        if (_kept.Count >= Most)
        {
            _kept.Clear();
            _turns.Clear();
        }

        _kept[question] = (stamp, answer);
    }

    /// <returns>Null: all may have changed.</returns>
    internal IReadOnlyList<CaseBlock>? ChangedAfter(long changes)
    {
        lock (_lock)
        {
            return _allChangedAt > changes ? null : [.. _changedAt.Where(b => b.Value > changes).Select(b => b.Key)];
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    private void Note(IReadOnlyCollection<long>? cases)
    {
        lock (_lock)
        {
            var now = _changes + 1;
            if (cases is null)
            {
                _allChangedAt = now;
                _changedAt.Clear();
            }
            else
            {
                foreach (var block in cases.Select(CaseBlock.Of))
                {
                    _changedAt[block] = now;
                }
            }

            Volatile.Write(ref _changes, now);
        }
    }
}
