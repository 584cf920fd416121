namespace ProposalDesk.Core.Proposals;

/// <summary>延期: a later due date, asked of the referring office before the old one (domain.md §5).</summary>
public sealed class ExtensionRequest
{
    public long Id { get; private set; }

    public required int RoundNumber { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required string RequestedBy { get; init; }

    public required DateOnly OldDueOn { get; init; }

    /// <summary>The day asked for.</summary>
    public required DateOnly NewDueOn { get; init; }

    public required string Reason { get; init; }

    /// <summary>Asks for a day after the year's completion date: then the Director decides, with reason.</summary>
    public required bool IsAfterCompletion { get; init; }

    public ExtensionStatus Status { get; internal set; } = ExtensionStatus.Asked;

    public DateOnly? LeaderDecidedOn { get; internal set; }

    public string? LeaderName { get; internal set; }

    public string? LeaderNote { get; internal set; }

    public DateOnly? SentOn { get; internal set; }

    /// <summary>Number or form of the letter to the referring office.</summary>
    public string? SentAs { get; internal set; }

    /// <summary>The days on which the referring office was asked after it.</summary>
    public List<DateOnly> AskedAfterOn { get; private set; } = [];

    public DateOnly? DecidedOn { get; internal set; }

    public string? DecisionNote { get; internal set; }

    /// <summary>The day the referring office granted.</summary>
    public DateOnly? GrantedUntil { get; internal set; }

    public bool IsPending => Status is ExtensionStatus.Asked or ExtensionStatus.Approved or ExtensionStatus.Sent;
}
