using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using static ProposalDesk.Core.Proposals.ProposalStep;

namespace ProposalDesk.Core.Worklist;

/// <summary>
/// Which of the things that wait in a case answers a deadline: whoever holds it is reminded and chased, and has the date in
/// the calendar. What has no row of its own is answered by whoever has the case now.
/// </summary>
internal static class DeadlineWork
{
    /// <returns><see cref="WorkHolder.Key"/>; the clerk's where nobody of the bureau has it.</returns>
    public static string HolderOf(Deadline deadline, ProposalStatus status, IReadOnlyList<PlannedWork> work)
    {
        var answer = deadline.Kind == DeadlineKind.Feedback ? null
            : work.FirstOrDefault(w => Answers(w, deadline)) ?? CaseWork.OfTheCourse(status, work);

        return answer is null or { Holder.Kind: HolderKind.Member } ? WorkHolder.Clerk.Key : answer.Holder.Key;
    }

    private static bool Answers(PlannedWork work, Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.Acceptance => IsOf(work, AcceptAssisting, deadline),
        DeadlineKind.SectionOpinion => IsOf(work, WriteSectionOpinion, deadline) || IsOf(work, AcceptAssisting, deadline),
        DeadlineKind.FirstContact => work.Step == RecordContact,
        DeadlineKind.ReviewStep => work.Step is Agree or Sign,
        DeadlineKind.Commitment => work.Step == SettleCommitment,
        DeadlineKind.Supervision => work.Step == AnswerNotice,
        DeadlineKind.Assigning => work.Step is Assign or DecideAssignment,
        DeadlineKind.Sending => work.Step == Send,
        DeadlineKind.Forwarding => work.Step == ForwardSheets,
        DeadlineKind.AskingAfter => work.Step is GrantTransfer or AnswerExtension,
        _ => false,
    };

    private static bool IsOf(PlannedWork work, ProposalStep step, Deadline deadline) =>
        work.Key == FormattableString.Invariant($"{step}:{deadline.ResponsibleSectionId}");
}
