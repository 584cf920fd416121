using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Deadlines;

/// <summary>A limit of a case that has passed and is not met.</summary>
/// <param name="WaitsFor">The key of whoever has to act.</param>
/// <param name="SectionId">Of whoever is responsible for it.</param>
/// <param name="Holder">Who has to act, in words.</param>
/// <param name="Detail">What tells it from others of its case: the promise.</param>
internal sealed record MissedLimit(
    long DeadlineId, DeadlineKind Kind, DateOnly DueOn, string WaitsFor, long? SectionId, string Holder, string? Detail)
{
    /// <summary>What the bureau owes others; the rest is how it gets there (domain.md §5).</summary>
    public bool IsOutside => Kind.IsOutside();

    /// <summary>It waits for the clerk.</summary>
    public bool IsOffices => WaitsFor == WorkHolder.Clerk.Key;

    public static IReadOnlyList<MissedLimit> InOrder(IEnumerable<MissedLimit> limits) =>
        [.. limits.OrderByDescending(l => l.IsOutside).ThenBy(l => l.DueOn).ThenBy(l => l.DeadlineId)];
}
