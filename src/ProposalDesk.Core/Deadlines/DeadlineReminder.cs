namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// That people were reminded of a deadline, or chased; each rung of the ladder at most once. A case is chased as one, by the
/// missed limit that stands first.
/// </summary>
public sealed class DeadlineReminder
{
    public const int RungMaxLength = 20;

    public long Id { get; private set; }

    public required long DeadlineId { get; init; }

    public long? ProposalId { get; init; }

    /// <summary>Within its deadline: before:7, Acting:3, hand:1.</summary>
    public required string Rung { get; init; }

    /// <summary>催办 of whoever has to act; false for a reminder before the date, and for what leaders are told.</summary>
    public required bool IsChaser { get; init; }

    public required ReminderTo To { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Who chased by hand; null for the desk.</summary>
    public string? ByName { get; init; }
}
