namespace ProposalDesk.Core.DailyWork;

/// <summary>That a day's work of the desk was done: reminders, periods that ended. One row a day.</summary>
public sealed class DailyWorkRecord
{
    /// <summary>Beijing.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it runs, or after it was interrupted: then the next run goes on with it.</summary>
    public DateTime? FinishedAt { get; private set; }

    public int Reminders { get; private set; }

    public int Messages { get; private set; }

    /// <summary>When the digest of the week went out on this day; null where it did on another.</summary>
    public DateTime? WeekToldAt { get; private set; }

    internal void TellWeek(DateTime now) => WeekToldAt = now;

    internal void Finish(int reminders, int messages, DateTime now) => (Reminders, Messages, FinishedAt) = (reminders, messages, now);
}
