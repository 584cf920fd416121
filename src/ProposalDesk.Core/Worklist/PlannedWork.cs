using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Worklist;

/// <summary>Something that waits, as it follows from its subject now; kept as a <see cref="WorkItem"/>.</summary>
/// <param name="Step">Of the workflow of cases; null where it is not of a case.</param>
/// <param name="Asked">For people, with the time they have.</param>
/// <param name="Action">What can be pressed.</param>
/// <param name="HasOwnDate">The date is its own and not the nearest of the case.</param>
public sealed record PlannedWork(
    string Key, ProposalStep? Step, string Asked, string Action, WorkHolder Holder, DateOnly DueOn, bool HasOwnDate)
{
    public string? NotFor { get; init; }

    public DateOnly? ShownFrom { get; init; }
}
