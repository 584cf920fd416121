namespace ProposalDesk.Core.Demonstration;

/// <summary>The one row that says that this database belongs to a demonstration; none in service.</summary>
public sealed class DemonstrationState
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;

    public required DemonstrationStart Start { get; init; }

    /// <summary>How far the desk's clock is from the system's.</summary>
    public long ShiftTicks { get; set; }

    /// <summary>Set at the end of seeding: a demonstration that was interrupted before is begun again.</summary>
    public bool IsReady { get; set; }

    /// <summary>9:00 on 8 March or 10:00 on 20 May 2021 in Beijing, as UTC.</summary>
    public static DateTime BeginOf(DemonstrationStart start) => start == DemonstrationStart.Year
        ? new DateTime(2021, 5, 20, 2, 0, 0, DateTimeKind.Utc)
        : new DateTime(2021, 3, 8, 1, 0, 0, DateTimeKind.Utc);
}
