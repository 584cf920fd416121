using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>The one place that says whether a person stands in a relation to a case.</summary>
public static class Relations
{
    /// <summary>The hat under which the actor stands in the relation: their own first, else a leader they stand in for.</summary>
    public static Hat? HatFor(this Relation relation, Proposal proposal, Actor actor) =>
        relation is Relation.Member or Relation.Desk
            ? (actor.IsStaff ? null : actor.Self)
            : actor.IsStaff ? actor.Hats.FirstOrDefault(h => Holds(relation, proposal, h, actor)) : null;

    private static bool Holds(Relation relation, Proposal proposal, Hat hat, Actor actor) => relation switch
    {
        Relation.Clerk => hat.Is(DeskRole.Clerk),
        Relation.HeadOfLeadSection => proposal.IsHeadedBy(hat, proposal.LeadSectionId),
        Relation.HeadOfAssistingSection => proposal.AssistingAssignments.Any(a => a.Status is AssignmentStatus.Pending && proposal.IsHeadedBy(hat, a.SectionId)),
        Relation.NamedHandler => hat.UserId == proposal.HandlerId || proposal.IsHeadedBy(hat, proposal.LeadSectionId),
        Relation.AssistingHandler => proposal.AssistingAssignments.Any(a =>
            a.Status is AssignmentStatus.Accepted && (a.HandlerId == hat.UserId || proposal.IsHeadedBy(hat, a.SectionId))),
        Relation.HolderOfReviewStep => proposal.ReplyInReview?.CurrentStep is { } step && step.IsHeldBy(hat, actor),
        Relation.SupervisingDeputy => proposal.IsDecidedBy(hat),
        Relation.Director => hat.Is(DeskRole.Director),
        Relation.Signer => proposal.IsSignedBy(hat),
        Relation.NoticeIssuer => proposal.OpenNotice?.IssuedById == hat.UserId,
        Relation.HandlerOrClerk => hat.Is(DeskRole.Clerk) || hat.UserId == proposal.HandlerId || proposal.IsHeadedBy(hat, proposal.LeadSectionId),
        _ => false,
    };
}
