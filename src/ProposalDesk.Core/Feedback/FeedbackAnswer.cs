namespace ProposalDesk.Core.Feedback;

/// <summary>One rating as it came in. A later one does not replace the row: both stay.</summary>
public sealed class FeedbackAnswer
{
    public const int CommentMaxLength = 1000;

    public long Id { get; private set; }

    public required FeedbackRating Rating { get; init; }

    public string? Comment { get; init; }

    public required FeedbackChannel Channel { get; init; }

    /// <summary>The day the member gave or signed it, in Beijing.</summary>
    public required DateOnly SignedOn { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>For paper: the clerk who entered it.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>For paper: the scan.</summary>
    public long? ScanFileId { get; init; }

    /// <summary>
    /// Number of the latest letter signed by then: only a letter after it can have been written in knowledge of this
    /// answer.
    /// </summary>
    public required int AfterLetter { get; init; }

    /// <summary>The day the Director closed the case over this 不满意; null where nobody has.</summary>
    public DateOnly? DecidedOn { get; internal set; }
}
