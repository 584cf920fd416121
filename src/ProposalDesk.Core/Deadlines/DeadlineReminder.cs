namespace ProposalDesk.Core.Deadlines;

/// <summary>That people were reminded of a deadline, or chased; each rung of the ladder at most once.</summary>
public sealed class DeadlineReminder
{
    public long Id { get; private set; }

    public required long DeadlineId { get; init; }

    public long? ProposalId { get; init; }

    /// <summary>Within its deadline; see <see cref="ReminderStage.Key"/>.</summary>
    public required string Rung { get; init; }

    /// <summary>催办 of something late; else a reminder before the date.</summary>
    public required bool IsChaser { get; init; }

    /// <summary>Which chaser it is; 0 for a reminder.</summary>
    public required int Chaser { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Who chased by hand; null for the desk.</summary>
    public string? ByName { get; init; }
}
