namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// What of a late case the office has not met, or what the sections and leaders have not: each is chased by a ladder of its
/// own, since what lies with one keeps nobody from hearing of what lies with the other.
/// </summary>
/// <param name="Limits">The outside one first, then by date.</param>
/// <param name="Chasers">On how many days the desk has chased it since the case was last decided on.</param>
internal sealed record LateSide(bool IsOffice, IReadOnlyList<MissedLimit> Limits, int Chasers)
{
    /// <summary>Whose ladder it is on.</summary>
    public MissedLimit First => Limits[0];

    public ReminderTo Acting => IsOffice ? ReminderTo.Office : ReminderTo.Acting;

    public ReminderTo Leader => IsOffice ? ReminderTo.OfficeLeader : ReminderTo.Leader;

    public bool IsLateOutside => First.IsOutside;
}
