namespace ProposalDesk.Core.Calendar;

/// <summary>How a number of working days was counted off: for the due date and for saying why it is this day.</summary>
/// <param name="DaysOff">Days passed over because nobody works on them, other than those of a pause.</param>
/// <param name="MakeUpDays">Weekend days that count because people work on them.</param>
/// <param name="PausedDays">Working days passed over because the limit stood still.</param>
public sealed record CountedDays(DateOnly DueOn, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> MakeUpDays, int PausedDays)
{
    /// <summary>The pauses that put the date off.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
}
