using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>Another unit of the city that handles the case with us (domain.md §2).</summary>
public sealed class OtherUnit
{
    public const int NameMaxLength = 60;

    public long Id { get; private set; }

    public required string Name { get; init; }

    public required HandlingRole Role { get; init; }
}
