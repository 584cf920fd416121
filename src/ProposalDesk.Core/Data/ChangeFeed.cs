namespace ProposalDesk.Core.Data;

/// <summary>
/// How far this process has followed the notes of changes. Numbers of notes are given out in order but not committed in
/// order: those below which none can come any more are forgotten, the others remembered one by one and compared by how many there are.
/// </summary>
public sealed class ChangeFeed(TimeProvider system)
{
    /// <summary>No transaction that changes cases or people stays open for longer.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, DeskChange> _followed = [];
    private bool _hasBegun;
    private long _floor;
    private long _highest;
    private int _people;

    /// <summary>Cases that were changed; null: any may have been. Whoever hears it takes a note and returns at once.</summary>
    public event Action<IReadOnlyCollection<long>?>? CasesChanged;

    /// <summary>Raised with every change of people, roles, sections, stand-ins and yearly dates.</summary>
    public int PeopleStamp => Volatile.Read(ref _people);

    /// <summary>Notes up to this one have all been followed.</summary>
    public long Floor
    {
        get
        {
            lock (_lock)
            {
                return _floor;
            }
        }
    }

    internal bool HasBegun => Volatile.Read(ref _hasBegun);

    /// <summary>What is older than this was there before this process kept anything.</summary>
    internal DateTime Oldest => system.GetUtcNow().UtcDateTime - _longest;

    internal void Begin(long floor)
    {
        lock (_lock)
        {
            if (!_hasBegun)
            {
                (_floor, _highest, _hasBegun) = (floor, floor, true);
            }
        }
    }

    /// <summary>The number of the newest note that was seen.</summary>
    internal long Highest
    {
        get
        {
            lock (_lock)
            {
                return _highest;
            }
        }
    }

    internal bool IsAt(long floor, ChangePosition position)
    {
        lock (_lock)
        {
            return floor == _floor && position.Count == _followed.Count && (position.Highest ?? 0) == _highest;
        }
    }

    /// <param name="notes">All above the floor.</param>
    /// <param name="highest">The number of the newest note.</param>
    /// <param name="settled">Up to this one none can come any more; looked at before the notes were read.</param>
    /// <param name="isOther">The database was put back from a backup: nothing that was followed counts any more.</param>
    internal void Follow(long floor, IReadOnlyList<DeskChange> notes, long highest, long settled, bool isOther)
    {
        // Told before anybody else is let on: whoever finds that all has been followed has to find it done.
        lock (_lock)
        {
            if (isOther)
            {
                (_floor, _highest) = (0, 0);
                _followed.Clear();
            }

            var vanished = floor == _floor ? _followed.Keys.Except(notes.Select(n => n.Id)).ToList() : [];
            List<long?> news = [.. vanished.Select(id => _followed[id].ProposalId), .. notes.Where(n =>
                n.Id > _floor && _followed.TryAdd(n.Id, n)).Select(n => n.ProposalId)];
            vanished.ForEach(id => _followed.Remove(id));
            _highest = Math.Max(_highest, highest);
            ForgetOld(settled);
            if (isOther || news.Contains(null))
            {
                Interlocked.Increment(ref _people);
            }

            var cases = news.OfType<long>().ToHashSet();
            if (isOther || cases.Count > 0)
            {
                CasesChanged?.Invoke(isOther ? null : cases);
            }
        }
    }

    private void ForgetOld(long settled)
    {
        var before = Oldest;
        _floor = Math.Max(_floor, settled);
        foreach (var old in _followed.Where(f => f.Value.At < before).Select(f => f.Key).ToList())
        {
            _followed.Remove(old);
            _floor = Math.Max(_floor, old);
        }

        foreach (var passed in _followed.Keys.Where(id => id <= _floor).ToList())
        {
            _followed.Remove(passed);
        }
    }
}
