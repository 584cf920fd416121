using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>现在在谁手里: always one role or person (domain.md §3).</summary>
/// <param name="Text">As shown, e.g. 数据资源科负责人 or 承办人王宁.</param>
public sealed record Holder(HolderKind Kind, string Text, long? SectionId = null, long? UserId = null)
{
    public static Holder Clerk { get; } = new(HolderKind.Clerk, DeskRole.Clerk.Label());

    public static Holder Of(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.Received when proposal.RefusalCount >= 2 => Deciding(proposal, "（裁定承办科室）"),
        ProposalStatus.Received or ProposalStatus.TransferPending or ProposalStatus.Signed => Clerk,
        ProposalStatus.Assigned => Heading(proposal),
        ProposalStatus.InHandling when proposal.House is { } house && house.Find(proposal.HandlerId) is null => Heading(proposal),
        ProposalStatus.InHandling => new(HolderKind.Handler, $"承办人{proposal.HandlerName}", proposal.LeadSectionId, proposal.HandlerId),
        ProposalStatus.UnderReview => proposal.ReplyInReview?.CurrentStep is { } step ? OfStep(step) : Clerk,
        ProposalStatus.AwaitingFeedback when proposal.IsDissatisfiedAgain => new(HolderKind.Director, DeskRole.Director.Label()),
        ProposalStatus.AwaitingFeedback => new(HolderKind.Member, proposal.Kind.Member()),
        _ => new(HolderKind.Nobody, "—"),
    };

    // The head of the lead section, or whoever decides while it has none.
    private static Holder Heading(Proposal proposal) => proposal.House is { } house && !house.HeadsOf(proposal.LeadSectionId ?? 0).Any()
        ? Deciding(proposal, $"（代{proposal.LeadSectionName}负责人）")
        : new(HolderKind.SectionHead, $"{proposal.LeadSectionName}负责人", proposal.LeadSectionId);

    private static Holder Deciding(Proposal proposal, string what)
    {
        var people = proposal.House?.DecidingFor(proposal.SupervisingDeputyId) ?? [];
        var one = people.Count > 0
            && proposal.SupervisingDeputyId is not null ? people.Count == 1 ? people[0].UserId : null : proposal.SupervisingDeputyId;

        return people.Any(p => !p.Is(DeskRole.DeputyDirector))
            ? new(HolderKind.Director, DeskRole.Director.Label() + what)
            : new(HolderKind.DeputyDirector, DeskRole.DeputyDirector.Label() + what, null, one);
    }

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
