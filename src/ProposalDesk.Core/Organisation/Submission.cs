namespace ProposalDesk.Core.Organisation;

/// <summary>报送: one document handed to one recipient.</summary>
public sealed class Submission
{
    public long Id { get; private set; }

    public required string Recipient { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    /// <summary>Who took it, or the number it was registered under.</summary>
    public required string Evidence { get; init; }

    public required long RecordedById { get; init; }

    public required DateTime RecordedAt { get; init; }
}
