using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>What stands in the way of somebody leaving.</summary>
/// <param name="Blocking">No successor can be named for these here: the role itself is to be given first.</param>
/// <param name="Tasks">These go to a successor.</param>
public sealed record OpenWork(IReadOnlyList<string> Blocking, IReadOnlyList<OpenTask> Tasks)
{
    public static OpenWork None { get; } = new([], []);

    /// <summary>Whoever could take all of it.</summary>
    public IReadOnlyList<Capacity> Successors(Roster roster, long leaverId) =>
        Tasks.Count == 0 ? [] : [.. roster.People.Where(p => p.UserId != leaverId && Tasks.All(t => t.Fits(p)))];
}
