using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>Which of the steps offered to a person is the one the case needs of them next.</summary>
public static class NextNeed
{
    // Most pressing first; what is not here is never the next need but stands under 更多.
    private static readonly ProposalStep[] _pressing =
    [
        ProposalStep.Sign, ProposalStep.Agree, ProposalStep.DecideAssignment, ProposalStep.Assign, ProposalStep.Accept, ProposalStep.AcceptAssisting,
        ProposalStep.GrantTransfer, ProposalStep.AnswerNotice, ProposalStep.CloseNotice, ProposalStep.DecideExtension, ProposalStep.SendExtension, ProposalStep.Send, ProposalStep.AssignAssisting, ProposalStep.WriteSectionOpinion, ProposalStep.RecordContact,
        ProposalStep.DraftReply, ProposalStep.OrderFurtherRound, ProposalStep.Close, ProposalStep.ForwardSheets, ProposalStep.EnterPaperSheet,
    ];

    /// <param name="hasContact">Whether the round has a contact yet.</param>
    public static ProposalStep? Of(Proposal proposal, IReadOnlyList<ProposalStep> offered, Actor actor, bool hasContact) =>
        _pressing.Cast<ProposalStep?>().FirstOrDefault(s => offered.Contains(s!.Value) && IsNext(s.Value, proposal, actor, hasContact));

    private static bool IsNext(ProposalStep step, Proposal proposal, Actor actor, bool hasContact) => step switch
    {
        ProposalStep.AssignAssisting => proposal.AssistingToReassign.Any(),
        ProposalStep.WriteSectionOpinion => proposal.AssistingAssignments.Any(a =>
            a is { Status: AssignmentStatus.Accepted, Opinion: null, PassedWithout: null } && actor.Hats.Any(h => h.UserId == a.HandlerId)),
        ProposalStep.RecordContact => !hasContact && proposal is { Status: ProposalStatus.InHandling, Role: not HandlingRole.Assist } && IsHandler(proposal, actor),
        ProposalStep.DraftReply => IsHandler(proposal, actor),
        ProposalStep.EnterPaperSheet => proposal.Status == ProposalStatus.AwaitingFeedback,
        _ => true,
    };

    private static bool IsHandler(Proposal proposal, Actor actor) => actor.Hats.Any(h => h.UserId == proposal.HandlerId);
}
