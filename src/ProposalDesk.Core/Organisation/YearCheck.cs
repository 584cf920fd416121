namespace ProposalDesk.Core.Organisation;

/// <summary>开年核对: one thing of a new year that somebody has looked at and found right.</summary>
public sealed class YearCheck
{
    public long Id { get; private set; }

    public required YearCheckItem Item { get; init; }

    public required DateOnly CheckedOn { get; init; }

    public required string CheckedBy { get; init; }
}
