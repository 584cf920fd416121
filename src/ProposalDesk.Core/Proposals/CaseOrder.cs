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
    private static readonly int _colours = Enum.GetValues<LightColour>().Length;

    private readonly long[] _ids;
    private readonly int[] _places;
    private readonly int[] _sortOf;
    private readonly List<CaseSort> _sorts;
    private readonly Dictionary<CaseSort, int> _numberOf;
    private Tally? _tally;

    private CaseOrder(long[] ids, int[] places, int[] sortOf, List<CaseSort> sorts, Dictionary<CaseSort, int> numberOf) =>
        (_ids, _places, _sortOf, _sorts, _numberOf) = (ids, places, sortOf, sorts, numberOf);

    public static CaseOrder Empty { get; } = new([], [], [], [], []);

    public int Length => _ids.Length;

    /// <summary>One case as it is read: its place in the order, and what it is alike in with others.</summary>
    public readonly record struct Line(long Id, int Place, CaseSort Sort)
    {
        /// <param name="dueOn">The nearest date.</param>
        public static int PlaceOf(DateOnly dueOn, DateOnly? answeredOn, bool isGrey) =>
            isGrey ? Grey - (answeredOn?.DayNumber ?? 0) : dueOn.DayNumber;
    }

    /// <summary>The same with some cases as they are now; those that are in <paramref name="changed"/> alone are gone.</summary>
    public CaseOrder With(IReadOnlySet<long> changed, IEnumerable<Line> now)
    {
        var news = now.OrderBy(l => l.Place).ThenBy(l => l.Id).ToList();
        var (sorts, numberOf) = (new List<CaseSort>(_sorts), new Dictionary<CaseSort, int>(_numberOf));
        var (ids, places, sortOf) = (
            new List<long>(Length + news.Count), new List<int>(Length + news.Count), new List<int>(Length + news.Count));
        var next = 0;
        for (var i = 0; i <= Length; i++)
        {
            for (; next < news.Count && (i == Length || (news[next].Place, news[next].Id).CompareTo((_places[i], _ids[i])) <= 0); next++)
            {
                Add(news[next].Id, news[next].Place, NumberOf(news[next].Sort));
            }

            if (i < Length && !changed.Contains(_ids[i]))
            {
                Add(_ids[i], _places[i], _sortOf[i]);
            }
        }

        return new([.. ids], [.. places], [.. sortOf], sorts, numberOf);

        void Add(long id, int place, int sort)
        {
            ids.Add(id);
            places.Add(place);
            sortOf.Add(sort);
        }

        int NumberOf(CaseSort sort)
        {
            if (!numberOf.TryGetValue(sort, out var number))
            {
                numberOf[sort] = number = sorts.Count;
                sorts.Add(sort);
            }

            return number;
        }
    }

    /// <summary>As many as there are sorts of cases and lights, not cases; for all who look today.</summary>
    public IReadOnlyList<CaseCount> CountOn(DateOnly today, DeadlineBasis basis) => TallyOn(today, basis).Counts;

    /// <summary>Cases in order under a filter.</summary>
    /// <param name="fits">Asked once for each sort and light.</param>
    public IReadOnlyList<long> Page(Func<CaseSort, LightColour, bool> fits, DateOnly today, DeadlineBasis basis, int skip, int take)
    {
        var (limits, masks) = (TallyOn(today, basis).Limits, MasksOf(fits));
        var found = new List<long>(take);
        // Where every case fits, the place in the list is the place in the order.
        var first = Array.TrueForAll(masks, m => m == (1 << _colours) - 1) ? skip : 0;
        for (var (i, passed) = (first, first); i < Length && found.Count < take; i++)
        {
            if (Fits(i, masks, limits, today.DayNumber) && passed++ >= skip)
            {
                found.Add(_ids[i]);
            }
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
        masks[_sortOf[i]] is not 0 and var mask && (mask & (1 << (int)ColourOf(i, limits, today))) != 0;

    // As Light.ColourOf says it.
    private LightColour ColourOf(int i, int[] limits, int today) => _places[i] switch
    {
        > Grey / 2 => LightColour.Grey,
        var due when due < today => LightColour.Red,
        var due when due <= limits[_sortOf[i]] => LightColour.Yellow,
        _ => LightColour.Green,
    };

    private Tally TallyOn(DateOnly today, DeadlineBasis basis)
    {
        if (_tally is { } kept && kept.Today == today && ReferenceEquals(kept.DeadlineBasis, basis))
        {
            return kept;
        }

        // A case may be newer than what is known of years: until that is read again nothing warns of it.
        int[] limits =
        [
            .. _sorts.Select(s => basis.FindYearOf(s.SessionId) is { } year
                ? today.DayNumber + (s.IsOwnClock ? year.WarningDays : year.LateWarningDays)
                : today.DayNumber),
        ];
        var counts = new int[_sorts.Count * _colours];
        for (var i = 0; i < Length; i++)
        {
            counts[(_sortOf[i] * _colours) + (int)ColourOf(i, limits, today.DayNumber)]++;
        }

        return _tally = new(today, basis, limits,
            [.. counts.Select((n, i) => new CaseCount(_sorts[i / _colours], (LightColour)(i % _colours), n)).Where(c => c.Cases > 0)]);
    }

    /// <param name="Limits">By sort, the last day that a light warns of today.</param>
    private sealed record Tally(DateOnly Today, DeadlineBasis DeadlineBasis, int[] Limits, IReadOnlyList<CaseCount> Counts);
}
