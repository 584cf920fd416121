using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>The one place that says whether a person stands in a relation to a case.</summary>
public static class Relations
{
    /// <summary>The hat under which the actor stands in the relation: their own first, else a leader they stand in for.</summary>
    public static Hat? HatFor(this Relation relation, CaseFacts facts, Actor actor) =>
        relation is Relation.Member or Relation.Desk
            ? (actor.IsStaff ? null : actor.Self)
            : actor.IsStaff ? actor.Hats.FirstOrDefault(h => Holds(relation, facts, h, actor)) : null;

    public static Hat? HatFor(this Relation relation, Proposal proposal, Actor actor) => relation.HatFor(proposal.Facts(), actor);

    /// <summary>True for a head of the section, or for whoever is next above while it has none.</summary>
    internal static bool IsHeadedBy(Hat hat, long? sectionId, long? deputyId, Roster? house) => house is not null && sectionId is { } section
        ? house.HeadingFor(section, deputyId).Any(p => p.UserId == hat.UserId)
        : hat.IsHeadOf(sectionId);

    private static bool Holds(Relation relation, CaseFacts facts, Hat hat, Actor actor) => relation switch
    {
        Relation.Clerk => hat.Is(DeskRole.Clerk),
        Relation.HeadOfLeadSection => IsHeadedBy(facts, hat, facts.LeadSectionId),
        Relation.HeadOfAssistingSection => facts.Assisting.Any(a =>
            a.Status is AssignmentStatus.Pending && IsHeadedBy(facts, hat, a.SectionId)),
        Relation.NamedHandler => hat.UserId == facts.HandlerId || IsHeadedBy(facts, hat, facts.LeadSectionId),
        Relation.AssistingHandler => facts.Assisting.Any(a =>
            a.Status is AssignmentStatus.Accepted && (a.HandlerId == hat.UserId || IsHeadedBy(facts, hat, a.SectionId))),
        Relation.HolderOfReviewStep => facts.WaitingSteps is [{ } step, ..] && step.IsHeldBy(hat, actor),
        Relation.SupervisingDeputy => IsDecidedBy(facts, hat),
        Relation.Director => hat.Is(DeskRole.Director),
        Relation.Signer => IsSignedBy(facts, hat),
        Relation.NoticeIssuer => facts.OpenNotice?.IssuedById == hat.UserId,
        Relation.HandlerOrClerk => hat.Is(DeskRole.Clerk) || hat.UserId == facts.HandlerId || IsHeadedBy(facts, hat, facts.LeadSectionId),
        _ => false,
    };

    private static bool IsHeadedBy(CaseFacts facts, Hat hat, long? sectionId) =>
        IsHeadedBy(hat, sectionId, facts.SupervisingDeputyId, facts.House);

    // The supervising leader, or whoever decides while the case has none.
    private static bool IsDecidedBy(CaseFacts facts, Hat hat) => facts.House is { } house
        ? house.DecidingFor(facts.SupervisingDeputyId).Any(p => p.UserId == hat.UserId)
        : hat.Is(DeskRole.DeputyDirector) && (facts.SupervisingDeputyId is null || facts.SupervisingDeputyId == hat.UserId);

    // Whoever signed the letter that waits to be sent, or once they are gone the Director.
    private static bool IsSignedBy(CaseFacts facts, Hat hat) => facts.SignedReply is { } letter
        && (letter.SignerId == hat.UserId
            || (facts.House is { } house
                && !house.People.Any(p => p.IsLeader && p.UserId == letter.SignerId) && hat.Is(DeskRole.Director)));
}
