using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reviews;

/// <summary>One thing a reviewer wants changed; the drafter ticks it off.</summary>
public sealed class ReturnPoint
{
    public const int TextMaxLength = 500;

    public long Id { get; private set; }

    public required int Pass { get; init; }

    public required ReviewStepKind StepKind { get; init; }

    public required string Text { get; init; }

    public required string RaisedBy { get; init; }

    public required DateTime RaisedAt { get; init; }

    public DateTime? DoneAt { get; internal set; }

    public string? DoneBy { get; internal set; }
}
