namespace ProposalDesk.Core.Proposals;

/// <summary>
/// How far <see cref="CaseOrder"/> has been walked through under a filter, with a mark at every so many cases that fit: a page
/// deep in a filtered list begins at the mark before it and not at the top. Never changed, only replaced.
/// </summary>
/// <param name="masks">By sort, the lights that fit.</param>
/// <param name="limits">By sort, the last day that a light warns of; of one day and one basis.</param>
/// <param name="marks">Places in the order: of the first case that fits, and of each that stands a whole stretch behind the last.</param>
/// <param name="end">The place behind the last case that fits; behind all while no walk has come that far.</param>
internal sealed class OrderWalk(int[] masks, int[] limits, IReadOnlyList<int> marks, int end)
{
    private const int Stretch = 1024;

    public int End => end;

    public bool IsUnder(int[] otherMasks, int[] otherLimits) =>
        ReferenceEquals(limits, otherLimits) && masks.AsSpan().SequenceEqual(otherMasks);

    /// <returns>Where to begin, and how many that fit stand before it.</returns>
    public (int Place, int Passed) NearestTo(int skip) =>
        Math.Min(skip / Stretch, marks.Count - 1) is >= 0 and var mark ? (marks[mark], mark * Stretch) : (0, 0);

    /// <param name="passed">How many that fit stand before the one at hand.</param>
    /// <param name="added">How many marks this walk has added.</param>
    public bool LacksMark(int passed, int added) => passed == (marks.Count + added) * Stretch;

    /// <param name="further">Marks that this walk has added.</param>
    public OrderWalk With(IEnumerable<int> further, int newEnd) => new(masks, limits, [.. marks, .. further], newEnd);
}
