namespace ProposalDesk.Core.Calendar;

/// <summary>How the calendar treats a day.</summary>
public enum DayKind
{
    /// <summary>As its weekday says.</summary>
    Plain,

    /// <summary>休</summary>
    Off,

    /// <summary>班</summary>
    Working,
}
