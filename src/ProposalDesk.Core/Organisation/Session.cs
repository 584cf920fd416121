namespace ProposalDesk.Core.Organisation;

/// <summary>届次, e.g. 市政协四届五次会议; belongs to a handling year (domain.md §2).</summary>
public sealed class Session
{
    public const int NameMaxLength = 60;

    public long Id { get; private set; }

    public required long HandlingYearId { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string Name { get; set; }
}
