using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>现在在谁手里: always one role or person (domain.md §3), as what waits in the case says.</summary>
/// <param name="Text">As shown, e.g. 数据资源科负责人 or 承办人王宁.</param>
public sealed record Holder(HolderKind Kind, string Text, long? SectionId = null, long? UserId = null)
{
    public static Holder Clerk { get; } = new(HolderKind.Clerk, DeskRole.Clerk.Label());

    /// <summary>Whoever holds what the course of the case waits for.</summary>
    public static Holder Of(Proposal proposal, IReadOnlyList<PlannedWork> work)
    {
        var waits = CaseWork.OfTheCourse(proposal.Status, work);

        return waits switch
        {
            { Step: ProposalStep.Agree or ProposalStep.Sign } => OfStep(proposal.ReplyInReview!.CurrentStep!),
            { Holder: var holder } => new(holder.Kind, InWords(holder, waits.Step!.Value, proposal), holder.SectionId, holder.UserId),
            null when proposal.Status.IsFinal() => new(HolderKind.Nobody, "—"),
            null => Clerk,
        };
    }

    private static string InWords(WorkHolder holder, ProposalStep step, Proposal proposal) => holder.Kind switch
    {
        HolderKind.SectionHead => $"{proposal.LeadSectionName}负责人",
        HolderKind.Handler => $"承办人{proposal.HandlerName}",
        HolderKind.Member => proposal.Member,
        HolderKind.DeputyDirector => DeskRole.DeputyDirector.Label() + For(step, proposal),
        HolderKind.Director => DeskRole.Director.Label() + For(step, proposal),
        _ => DeskRole.Clerk.Label(),
    };

    // In whose place a leader has it.
    private static string For(ProposalStep step, Proposal proposal) => step switch
    {
        ProposalStep.DecideAssignment => "（裁定承办科室）",
        ProposalStep.OrderFurtherRound => "",
        _ => $"（代{proposal.LeadSectionName}负责人）",
    };

    public static Holder OfStep(ReviewStep step) => new(
        step.HolderRole switch
        {
            DeskRole.SectionHead => HolderKind.SectionHead,
            DeskRole.DeputyDirector => HolderKind.DeputyDirector,
            DeskRole.Director => HolderKind.Director,
            _ => HolderKind.Clerk,
        },
        step.HolderText,
        step.HolderSectionId,
        step.HolderUserId);
}
