namespace ProposalDesk.Core.Replies;

/// <summary>The answer to one suggestion item (提答对应).</summary>
public sealed class ReplyAnswer
{
    public long Id { get; private set; }

    /// <summary>Place of the item in the case, from 1.</summary>
    public required int ItemOrder { get; init; }

    public string? Text { get; internal set; }

    public Adoption? Adoption { get; internal set; }

    public string? AdoptionReason { get; internal set; }
}
