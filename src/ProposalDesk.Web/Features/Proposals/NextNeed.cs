using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>Which of the steps that wait for a person is the one the case needs of them next.</summary>
public static class NextNeed
{
    // Most pressing first; what is not here is never the next need but stands under 更多.
    private static readonly ProposalStep[] _pressing =
    [
        ProposalStep.Sign, ProposalStep.Agree, ProposalStep.DecideAssignment, ProposalStep.Assign, ProposalStep.Accept,
        ProposalStep.AcceptAssisting,
        ProposalStep.GrantTransfer, ProposalStep.AnswerNotice, ProposalStep.CloseNotice, ProposalStep.DecideExtension,
        ProposalStep.SendExtension,
        ProposalStep.Send, ProposalStep.AssignAssisting, ProposalStep.WriteSectionOpinion, ProposalStep.RecordContact,
        ProposalStep.DraftReply, ProposalStep.OrderFurtherRound, ProposalStep.Close, ProposalStep.ForwardSheets,
    ];

    /// <param name="waiting">What waits for the person in this case.</param>
    /// <param name="offered">What the table lets them do.</param>
    public static ProposalStep? Of(Proposal proposal, IReadOnlyList<ProposalStep> waiting, IReadOnlyList<ProposalStep> offered)
    {
        // Whoever holds all the steps up to the signature signs at once.
        var turns = waiting.Contains(ProposalStep.Agree) ? waiting.Append(ProposalStep.Sign) : waiting;
        var next = _pressing.Cast<ProposalStep?>().FirstOrDefault(s => turns.Contains(s!.Value) && offered.Contains(s.Value));

        // Nobody has to, but while the members are asked it is what comes in.
        return next ?? (proposal.Status == ProposalStatus.AwaitingFeedback
            && offered.Contains(ProposalStep.EnterPaperSheet) ? ProposalStep.EnterPaperSheet : null);
    }
}
