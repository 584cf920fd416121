using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Worklist;

/// <summary>Something that waits, as it follows from its subject now; kept as a <see cref="WorkItem"/>.</summary>
/// <param name="Step">Of the workflow of cases; null where it is not of a case.</param>
/// <param name="Asked">For people, with the time they have.</param>
/// <param name="Action">What can be pressed.</param>
/// <param name="DueOn">By which it is ordered: its limit, or 办理时限 where that comes first.</param>
/// <param name="Limit">Of whoever has it, and of nobody else; null where nothing says by when.</param>
public sealed record PlannedWork(
    string Key, ProposalStep? Step, string Asked, string Action, WorkHolder Holder, DateOnly DueOn, PlannedWork.Until? Limit)
{
    /// <summary>As asked, without the time they have.</summary>
    public string What { get; init; } = Asked;

    /// <summary>As whoever has it is asked in a message: 请起草答复.</summary>
    public string Request { get; init; } = $"请{Action}";

    public string? NotFor { get; init; }

    public DateOnly? ShownFrom { get; init; }

    /// <summary>By when, and by which clock.</summary>
    public sealed record Until(DeadlineKind Kind, DateOnly DueOn);
}
