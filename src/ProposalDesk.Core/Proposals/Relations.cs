using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>The one place that says whether a person stands in a relation to a case.</summary>
public static class Relations
{
    /// <summary>The capacity in which the actor stands in the relation: their own first, else a leader they stand in for.</summary>
    public static Capacity? CapacityFor(this Relation relation, CaseFacts facts, Actor actor) =>
        relation is Relation.Member or Relation.Desk
            ? (actor.IsStaff ? null : actor.Self)
            : actor.IsStaff ? actor.Capacities.FirstOrDefault(h => Holds(relation, facts, h, actor)) : null;

    public static Capacity? CapacityFor(this Relation relation, Proposal proposal, Actor actor) =>
        relation.CapacityFor(proposal.Facts(), actor);

    /// <summary>True for a head of the section, or for whoever is next above while it has none.</summary>
    internal static bool IsHeadedBy(Capacity capacity, long? sectionId, long? deputyId, Roster? house) =>
        house is not null && sectionId is { } section
        ? house.HeadingFor(section, deputyId).Any(p => p.UserId == capacity.UserId)
        : capacity.IsHeadOf(sectionId);

    private static bool Holds(Relation relation, CaseFacts facts, Capacity capacity, Actor actor) => relation switch
    {
        Relation.Clerk => capacity.Is(DeskRole.Clerk),
        Relation.HeadOfLeadSection => IsHeadedBy(facts, capacity, facts.LeadSectionId),
        Relation.HeadOfAssistingSection => facts.Assisting.Any(a =>
            a.Status is AssignmentStatus.Pending && IsHeadedBy(facts, capacity, a.SectionId)),
        Relation.NamedHandler => capacity.UserId == facts.HandlerId || IsHeadedBy(facts, capacity, facts.LeadSectionId),
        Relation.AssistingHandler => facts.Assisting.Any(a =>
            a.Status is AssignmentStatus.Accepted && (a.HandlerId == capacity.UserId || IsHeadedBy(facts, capacity, a.SectionId))),
        Relation.HolderOfReviewStep => facts.WaitingSteps is [{ } step, ..] && step.IsHeldBy(capacity, actor),
        Relation.SupervisingDeputy => IsDecidedBy(facts, capacity),
        Relation.Director => capacity.Is(DeskRole.Director),
        Relation.Signer => IsSignedBy(facts, capacity),
        Relation.NoticeIssuer => facts.OpenNotice?.IssuedById == capacity.UserId,
        Relation.HandlerOrClerk =>
            capacity.Is(DeskRole.Clerk) || capacity.UserId == facts.HandlerId || IsHeadedBy(facts, capacity, facts.LeadSectionId),
        _ => false,
    };

    private static bool IsHeadedBy(CaseFacts facts, Capacity capacity, long? sectionId) =>
        IsHeadedBy(capacity, sectionId, facts.SupervisingDeputyId, facts.House);

    // The supervising leader, or whoever decides while the case has none.
    private static bool IsDecidedBy(CaseFacts facts, Capacity capacity) => facts.House is { } house
        ? house.DecidingFor(facts.SupervisingDeputyId).Any(p => p.UserId == capacity.UserId)
        : capacity.Is(DeskRole.DeputyDirector) && (facts.SupervisingDeputyId is null || facts.SupervisingDeputyId == capacity.UserId);

    // Whoever signed the letter that waits to be sent, or once they are gone the Director.
    private static bool IsSignedBy(CaseFacts facts, Capacity capacity) => facts.SignedReply is { } letter
        && (letter.SignerId == capacity.UserId
            || (facts.House is { } house
                && !house.People.Any(p => p.IsLeader && p.UserId == letter.SignerId) && capacity.Is(DeskRole.Director)));
}
