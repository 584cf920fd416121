using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Organisation;

/// <summary>报送: one signed document handed to one recipient. Never edited; a wrong one is struck out and stays visible.</summary>
public sealed class Submission
{
    public const int EvidenceMaxLength = 200;

    public long Id { get; private set; }

    public required string Recipient { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    /// <summary>Who took it, or the number it was registered under.</summary>
    public required string Evidence { get; init; }

    /// <summary>The signed document; null only on lines from before documents were asked for.</summary>
    public StoredFile? Document { get; init; }

    /// <summary>A scan of the receipt.</summary>
    public StoredFile? EvidenceFile { get; init; }

    public required long RecordedById { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    public DateTime? StruckOutAt { get; private set; }

    public string? StruckOutBy { get; private set; }

    public string? StruckOutReason { get; private set; }

    public bool IsInForce => StruckOutAt is null;

    internal void StrikeOut(string reason, Actor actor) => (StruckOutAt, StruckOutBy, StruckOutReason) = (actor.Now, actor.Name, reason);
}
