namespace ProposalDesk.Core.Proposals;

/// <summary>One entry of the ordered list of those who wrote the proposal (domain.md §2).</summary>
public sealed class Proposer
{
    public const int NameMaxLength = 60;

    public long Id { get; private set; }

    /// <summary>1 is the first proposer.</summary>
    public required int Order { get; init; }

    public required ProposerType Type { get; init; }

    /// <summary>As printed.</summary>
    public required string Name { get; init; }

    public string? Affiliation { get; init; }

    public bool IsFirst => Order == 1;
}
