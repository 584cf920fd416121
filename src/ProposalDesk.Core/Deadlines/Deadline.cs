namespace ProposalDesk.Core.Deadlines;

/// <summary>One deadline as it stood: derived from facts, replaced and kept, never overwritten (architecture.md).</summary>
public sealed class Deadline
{
    public long Id { get; private set; }

    public long ProposalId { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>What it belongs to inside the case, e.g. <c>assignment:2</c>; one row in force per key.</summary>
    public required string Key { get; init; }

    public required DateOnly BaseOn { get; init; }

    public required int Amount { get; init; }

    public required DeadlineUnit Unit { get; init; }

    /// <summary>The day itself is in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>为什么是这一天, in one sentence.</summary>
    public required string Why { get; init; }

    public DateOnly? MetOn { get; private set; }

    /// <summary>Set when other facts gave another date, or the deadline fell away. UTC.</summary>
    public DateTime? SupersededAt { get; private set; }

    public bool IsInForce => SupersededAt is null;

    public bool IsOpen => IsInForce && MetOn is null;

    internal void Meet(DateOnly on) => MetOn ??= on;

    internal void Supersede(DateTime now) => SupersededAt ??= now;
}
