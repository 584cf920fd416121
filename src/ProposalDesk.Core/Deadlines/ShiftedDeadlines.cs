using System.Globalization;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Which open deadlines move with a change: the first by name, all by number, so that a hundred thousand need no more room
/// than a hundred.
/// </summary>
public sealed class ShiftedDeadlines
{
    public const int Shown = 50;

    private readonly List<DeadlineShift> _first = [];
    private readonly SortedDictionary<DeadlineKind, int> _counts = [];

    public IReadOnlyList<DeadlineShift> First => _first;

    public IReadOnlyDictionary<DeadlineKind, int> Counts => _counts;

    public int Total => _counts.Values.Sum();

    /// <summary>12项：签收时限8项、初稿时限4项; or that none moves.</summary>
    public string InWords => Total == 0
        ? "没有需要随之调整的时限"
        : string.Create(
            CultureInfo.InvariantCulture, $"{Total}项时限随之调整：{string.Join("、", _counts.Select(c => $"{c.Key.Label()}{c.Value}项"))}");

    public void Add(DeadlineShift shift)
    {
        _counts[shift.Kind] = _counts.GetValueOrDefault(shift.Kind) + 1;
        if (_first.Count < Shown)
        {
            _first.Add(shift);
        }
    }
}
