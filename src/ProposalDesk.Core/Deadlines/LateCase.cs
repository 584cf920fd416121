namespace ProposalDesk.Core.Deadlines;

/// <summary>A case with the limits it has missed: told as one, however many they are (domain.md §6).</summary>
/// <param name="ToDecideSince">Leaders have to decide on it since then; null while not.</param>
/// <param name="IsDecidedToday">Nobody is chased on the day on which it was decided.</param>
/// <param name="Sides">The one that is late outside first.</param>
/// <param name="Answers">What whoever was chased said last, each person once.</param>
internal sealed record LateCase(
    long Id, string NumberInWords, string Title, long? LeadSectionId, long? DeputyId, DateOnly? ToDecideSince, bool IsDecidedToday,
    IReadOnlyList<LateSide> Sides, IReadOnlyList<ChaserAnswer> Answers)
{
    /// <summary>Of both sides, the outside one first, then by date.</summary>
    public IReadOnlyList<MissedLimit> Limits { get; } = MissedLimit.InOrder(Sides.SelectMany(s => s.Limits));

    /// <summary>Who is left alone on this day, since they have said when it will be done.</summary>
    public IEnumerable<long> LeftAloneOn(DateOnly day) => Answers.Where(a => a.ExpectedOn >= day).Select(a => a.UserId);
}
