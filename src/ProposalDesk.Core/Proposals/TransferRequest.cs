namespace ProposalDesk.Core.Proposals;

/// <summary>申请改办: not this bureau's matter (domain.md §3.2).</summary>
public sealed class TransferRequest
{
    public long Id { get; private set; }

    public required DateOnly RequestedOn { get; init; }

    public required string ProposedUnit { get; init; }

    public required string Reason { get; init; }

    /// <summary>Asked for after the limit: allowed, and marked.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The days on which the referring office was asked after it.</summary>
    public List<DateOnly> AskedAfterOn { get; private set; } = [];

    /// <summary>Null while the referring office has not decided.</summary>
    public bool? Granted { get; internal set; }

    public DateOnly? DecidedOn { get; internal set; }

    public string? DecisionNote { get; internal set; }
}
