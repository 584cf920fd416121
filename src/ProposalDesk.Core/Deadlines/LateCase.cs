namespace ProposalDesk.Core.Deadlines;

/// <summary>A case with the limits it has missed: chased as one, however many they are (domain.md §6).</summary>
/// <param name="Limits">The outside one first, then by date.</param>
/// <param name="Chasers">On how many days the desk has chased it since it was last decided on.</param>
/// <param name="IsWithLeaders">They have to decide on it, or have decided today: nobody is chased.</param>
/// <param name="Answers">What whoever was chased said last, each person once.</param>
internal sealed record LateCase(
    long Id, string NumberInWords, string Title, long? LeadSectionId, long? DeputyId, int Chasers, bool IsWithLeaders,
    IReadOnlyList<MissedLimit> Limits, IReadOnlyList<ChaserAnswer> Answers)
{
    /// <summary>Whose ladder the case is on.</summary>
    public MissedLimit First => Limits[0];

    /// <summary>Who is left alone on this day, since they have said when it will be done.</summary>
    public IEnumerable<long> LeftAloneOn(DateOnly day) => Answers.Where(a => a.ExpectedOn >= day).Select(a => a.UserId);

    public bool IsLateOutside => First.IsOutside;
}
