using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// All cases in the order of lists, the most urgent first, each with its <see cref="CaseSort"/>: 16 bytes a case. Never
/// changed, only replaced (<see cref="CaseOrderCache"/>), so that a page reads from one state.
/// </summary>
public sealed class CaseOrder
{
    // Behind every date there is. What was answered last comes first among those that nobody waits for any more.
    private const int Grey = 8_000_000;
    private const int Few = 32;
    private const int WalksKept = 16;
    private static readonly int _colours = Enum.GetValues<LightColour>().Length;

    private readonly long[] _ids;
    private readonly int[] _places;
    private readonly int[] _sortOf;
    private readonly List<CaseSort> _sorts;
    private readonly Dictionary<CaseSort, int> _numberOf;
    private Tally? _tally;
    private IReadOnlyList<OrderWalk> _walks = [];

    private CaseOrder(long[] ids, int[] places, int[] sortOf, List<CaseSort> sorts, Dictionary<CaseSort, int> numberOf) =>
        (_ids, _places, _sortOf, _sorts, _numberOf) = (ids, places, sortOf, sorts, numberOf);

    public static CaseOrder Empty { get; } = new([], [], [], [], []);

    public int Length => _ids.Length;

    /// <summary>One case as it is read: its place in the order, and what it is alike in with others.</summary>
    public readonly record struct Line(long Id, int Place, CaseSort Sort)
    {
        /// <param name="dueOn">办理时限.</param>
        public static int PlaceOf(DateOnly dueOn, DateOnly? answeredOn, bool isGrey) =>
            isGrey ? Grey - (answeredOn?.DayNumber ?? 0) : dueOn.DayNumber;
    }

    /// <summary>The same with some cases as they are now; those that are in <paramref name="changed"/> alone are gone.</summary>
    public CaseOrder With(IReadOnlySet<long> changed, IEnumerable<Line> now)
    {
        var news = now.OrderBy(l => l.Place).ThenBy(l => l.Id).ToList();
        var (sorts, numberOf) = WithSortsOf(news);
        var gone = PlacesOf(changed);
        var length = Length - gone.Count + news.Count;
        var (ids, places, sortOf) = (new long[length], new int[length], new int[length]);
        var (from, to, next) = (0, 0, 0);
        // What lies between two that come or go is copied whole.
        foreach (var line in news)
        {
            CopyUpTo(FirstBehind(line));
            (ids[to], places[to], sortOf[to]) = (line.Id, line.Place, numberOf[line.Sort]);
            to++;
        }

        CopyUpTo(Length);
        var order = new CaseOrder(ids, places, sortOf, sorts, numberOf);
        order._tally = _tally?.With(order, gone.Select(i => (_sortOf[i], _places[i])), news.Select(l => (numberOf[l.Sort], l.Place)));

        return order;

        void CopyUpTo(int end)
        {
            while (from < end)
            {
                var stop = next < gone.Count && gone[next] < end ? gone[next] : end;
                Array.Copy(_ids, from, ids, to, stop - from);
                Array.Copy(_places, from, places, to, stop - from);
                Array.Copy(_sortOf, from, sortOf, to, stop - from);
                to += stop - from;
                from = stop;
                if (next < gone.Count && gone[next] == stop)
                {
                    (from, next) = (stop + 1, next + 1);
                }
            }
        }
    }

    // Sorts are only ever added; where none is new both states share them.
    private (List<CaseSort> Sorts, Dictionary<CaseSort, int> NumberOf) WithSortsOf(List<Line> news)
    {
        if (news.TrueForAll(l => _numberOf.ContainsKey(l.Sort)))
        {
            return (_sorts, _numberOf);
        }

        var (sorts, numberOf) = (new List<CaseSort>(_sorts), new Dictionary<CaseSort, int>(_numberOf));
        foreach (var line in news.Where(l => numberOf.TryAdd(l.Sort, sorts.Count)))
        {
            sorts.Add(line.Sort);
        }

        return (sorts, numberOf);
    }

    // Few are looked for one by one, many along with all.
    private List<int> PlacesOf(IReadOnlySet<long> cases) => cases.Count <= Few
        ? [.. cases.Select(id => Array.IndexOf(_ids, id)).Where(i => i >= 0).Order()]
        : [.. Enumerable.Range(0, Length).Where(i => cases.Contains(_ids[i]))];

    private int FirstBehind(Line line)
    {
        var (low, high) = (0, Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((_places[middle], _ids[middle]).CompareTo((line.Place, line.Id)) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>As many as there are sorts of cases and lights, not cases; for all who look today.</summary>
    public IReadOnlyList<CaseCount> CountOn(DateOnly today, DeadlineBasis basis) => TallyOn(today, basis).Counts;

    /// <summary>Cases in order under a filter.</summary>
    /// <param name="fits">Asked once for each sort and light.</param>
    public IReadOnlyList<long> Page(Func<CaseSort, LightColour, bool> fits, DateOnly today, DeadlineBasis basis, int skip, int take)
    {
        var (limits, masks) = (TallyOn(today, basis).Limits, MasksOf(fits));
        // Where every case fits, the place in the list is the place in the order.
        if (Array.TrueForAll(masks, m => m == (1 << _colours) - 1))
        {
            return [.. _ids.Skip(skip).Take(take)];
        }

        var walk = _walks.FirstOrDefault(w => w.IsUnder(masks, limits)) ?? new(masks, limits, [], Length);
        var (found, marks) = (new List<long>(take), new List<int>());
        var (i, passed) = walk.NearestTo(skip);
        var behind = 0;
        for (; i < walk.End && found.Count < take; i++)
        {
            if (Fits(i, masks, limits, today.DayNumber))
            {
                behind = i + 1;
                if (walk.LacksMark(passed, marks.Count))
                {
                    marks.Add(i);
                }

                if (passed++ >= skip)
                {
                    found.Add(_ids[i]);
                }
            }
        }

        // It began before all or at one that fits: come to the end of all it knows the last, or that there is none.
        var end = i == Length ? behind : walk.End;
        if (marks.Count > 0 || end < walk.End)
        {
            _walks = [walk.With(marks, end), .. _walks.Where(w => w != walk).Take(WalksKept - 1)];
        }

        return found;
    }

    /// <summary>The case before or after another under a filter; the first of all where that one does not stand in it.</summary>
    public long? Neighbour(long id, bool back, Func<CaseSort, LightColour, bool> fits, DateOnly today, DeadlineBasis basis)
    {
        var (limits, masks) = (TallyOn(today, basis).Limits, MasksOf(fits));
        var here = Array.IndexOf(_ids, id);
        var step = back ? -1 : 1;
        if (here < 0 || !Fits(here, masks, limits, today.DayNumber))
        {
            (here, step) = (-1, 1);
        }

        for (var i = here + step; i >= 0 && i < Length; i += step)
        {
            if (Fits(i, masks, limits, today.DayNumber))
            {
                return _ids[i];
            }
        }

        return null;
    }

    internal bool IsSameAs(CaseOrder other) =>
        _ids.AsSpan().SequenceEqual(other._ids) && _places.AsSpan().SequenceEqual(other._places)
        && _sortOf.Select(s => _sorts[s]).SequenceEqual(other._sortOf.Select(s => other._sorts[s]));

    private int[] MasksOf(Func<CaseSort, LightColour, bool> fits)
    {
        var masks = new int[_sorts.Count];
        for (var s = 0; s < masks.Length; s++)
        {
            for (var colour = 0; colour < _colours; colour++)
            {
                masks[s] |= fits(_sorts[s], (LightColour)colour) ? 1 << colour : 0;
            }
        }

        return masks;
    }

    private bool Fits(int i, int[] masks, int[] limits, int today) =>
        masks[_sortOf[i]] is not 0 and var mask && (mask & (1 << (int)ColourOf(_places[i], limits[_sortOf[i]], today))) != 0;

    // As Light.ColourOf says it.
    private static LightColour ColourOf(int place, int limit, int today) => place switch
    {
        > Grey / 2 => LightColour.Grey,
        var due when due < today => LightColour.Red,
        var due when due <= limit => LightColour.Yellow,
        _ => LightColour.Green,
    };

    private Tally TallyOn(DateOnly today, DeadlineBasis basis) => _tally is { } kept && kept.IsOf(today, basis)
        ? kept
        : _tally = Tally.Of(this, today, basis);

    /// <summary>How many cases of each sort have which light on a day.</summary>
    /// <param name="limits">By sort, the last day that a light warns of today.</param>
    /// <param name="cases">By sort and light.</param>
    private sealed class Tally(DateOnly today, DeadlineBasis basis, List<CaseSort> sorts, int[] limits, int[] cases)
    {
        private IReadOnlyList<CaseCount>? _counts;

        public int[] Limits => limits;

        public IReadOnlyList<CaseCount> Counts => _counts ??=
            [.. cases.Select((n, i) => new CaseCount(sorts[i / _colours], (LightColour)(i % _colours), n)).Where(c => c.Cases > 0)];

        public static Tally Of(CaseOrder order, DateOnly today, DeadlineBasis basis)
        {
            var empty = new Tally(today, basis, [], [], []);

            return empty.With(order, [], order._sortOf.Zip(order._places));
        }

        public bool IsOf(DateOnly day, DeadlineBasis other) => day == today && ReferenceEquals(other, basis);

        /// <param name="gone">Sort and place of what was counted and is no more.</param>
        public Tally With(CaseOrder order, IEnumerable<(int Sort, int Place)> gone, IEnumerable<(int Sort, int Place)> news)
        {
            int[] nowLimits = [.. limits, .. order._sorts.Skip(limits.Length).Select(LimitOf)];
            var counts = new int[order._sorts.Count * _colours];
            cases.CopyTo(counts, 0);
            foreach (var (sort, place) in gone)
            {
                counts[At(sort, place)]--;
            }

            foreach (var (sort, place) in news)
            {
                counts[At(sort, place)]++;
            }

            return new(today, basis, order._sorts, nowLimits, counts);

            int At(int sort, int place) => (sort * _colours) + (int)ColourOf(place, nowLimits[sort], today.DayNumber);
        }

        // A case may be newer than what is known of years: until that is read again nothing warns of it.
        private int LimitOf(CaseSort sort) => today.DayNumber + (basis.FindYearOf(sort.SessionId)?.WarningDays ?? 0);
    }
}
