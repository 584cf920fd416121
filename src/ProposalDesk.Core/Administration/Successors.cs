namespace ProposalDesk.Core.Administration;

/// <summary>Who takes over from somebody who leaves a role: one person, or others for some cases (domain.md §1).</summary>
/// <param name="Usual">Who takes everything for which nobody else is named; null where nobody was chosen.</param>
/// <param name="Instead">In the order in which they were asked for, so that a refusal stands beside its own.</param>
public sealed record Successors(long? Usual, IReadOnlyList<Successors.OfCase> Instead)
{
    public static Successors One(long? userId) => new(userId, []);

    public long? Of(OpenTask task) => Place(task) is >= 0 and var place ? Instead[place].UserId : Usual;

    /// <summary>Where whoever takes this was chosen.</summary>
    public string FieldOf(OpenTask task) =>
        Place(task) is >= 0 and var place ? $"{nameof(Instead)}[{place}].SuccessorId" : "SuccessorId";

    private int Place(OpenTask task) =>
        Instead.ToList().FindIndex(i => i.UserId is not null && i.ProposalId == task.ProposalId);

    /// <param name="UserId">Null where the case goes with everything else.</param>
    public sealed record OfCase(long ProposalId, long? UserId);
}
