namespace ProposalDesk.Core.Administration;

/// <summary>Who takes over from somebody who leaves a role: one person, or others for some cases (domain.md §1).</summary>
/// <param name="Usual">Who takes everything for which nobody else is named; null where nobody was chosen.</param>
/// <param name="OfCases">By case.</param>
public sealed record Successors(long? Usual, IReadOnlyDictionary<long, long> OfCases)
{
    public static Successors One(long? userId) => new(userId, new Dictionary<long, long>());

    public long? Of(OpenTask task) => task.ProposalId is { } id && OfCases.TryGetValue(id, out var other) ? other : Usual;
}
