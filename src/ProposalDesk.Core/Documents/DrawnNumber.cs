namespace ProposalDesk.Core.Documents;

/// <summary>One line of the register: no gap unexplained, a void number stays.</summary>
public sealed class DrawnNumber
{
    public long Id { get; private set; }

    public required long SeriesId { get; init; }

    public required int Serial { get; init; }

    public required string Text { get; init; }

    /// <summary>The letter it stands on; null on a supervision notice and on a report.</summary>
    public required long? ReplyId { get; init; }

    public required DateTime DrawnAt { get; init; }

    public DateTime? VoidedAt { get; set; }

    public string? VoidReason { get; set; }
}
