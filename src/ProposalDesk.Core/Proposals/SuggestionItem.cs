namespace ProposalDesk.Core.Proposals;

/// <summary>意见建议: one numbered point, the unit of work (domain.md §2).</summary>
public sealed class SuggestionItem
{
    public const int HeadingMaxLength = 300;

    public long Id { get; private set; }

    /// <summary>Place in this case, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>As printed: an assisting bureau may get only number 4.</summary>
    public required string PrintedNumber { get; init; }

    public required string Heading { get; init; }

    public required string Explanation { get; init; }

    /// <summary>The section that answers it; null means the lead section.</summary>
    public long? SectionId { get; internal set; }
}
