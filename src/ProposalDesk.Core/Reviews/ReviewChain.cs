using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reviews;

/// <summary>
/// Who reviews and who signs (domain.md §3.7): the steps of the year, then the signer; the Director signs key cases and
/// what promises money or a project, after the supervising deputy; else the supervising deputy signs. A step whose only
/// holder wrote in the letter or submits it goes to the next higher role, a Director's own draft to a deputy.
/// </summary>
public static class ReviewChain
{
    /// <param name="year">With its review routes.</param>
    /// <param name="submitter">Null while nobody submits yet: then only whoever has written is left out.</param>
    public static IReadOnlyList<ReviewStepPlan> For(
        Proposal proposal, Reply reply, Roster roster, HandlingYear year, Actor? submitter = null)
    {
        var drafters = submitter is null ? reply.Drafters : proposal.DraftersIfSubmittedBy(reply, submitter);
        var directorSigns = proposal.IsKey || reply.PromisesMoneyOrProject;
        var steps = year.StepsBeforeSignature(proposal.Role, proposal.Kind)
            .Select(kind =>
                kind == ReviewStepKind.SectionHead ? SectionHead(proposal, drafters, roster) : Clerk(kind, proposal, drafters, roster))
            .ToList();
        if (directorSigns)
        {
            steps.Add(Deputy(ReviewStepKind.Deputy, proposal, drafters, roster));
            steps.Add(Director(ReviewStepKind.Signature, proposal, drafters, roster));
        }
        else
        {
            steps.Add(Deputy(ReviewStepKind.Signature, proposal, drafters, roster));
        }

        return steps;
    }

    private static ReviewStepPlan SectionHead(Proposal proposal, Drafters drafters, Roster roster) =>
        roster.HeadsOf(proposal.LeadSectionId!.Value).Any(h => !drafters.Include(h.UserId))
            ? new(ReviewStepKind.SectionHead, DeskRole.SectionHead, $"{proposal.LeadSectionName}负责人", proposal.LeadSectionId)
            : Deputy(ReviewStepKind.SectionHead, proposal, drafters, roster);

    private static ReviewStepPlan Clerk(ReviewStepKind kind, Proposal proposal, Drafters drafters, Roster roster) =>
        roster.With(DeskRole.Clerk).Any(h => !drafters.Include(h.UserId))
            ? new(kind, DeskRole.Clerk, DeskRole.Clerk.Label())
            : Deputy(kind, proposal, drafters, roster);

    private static ReviewStepPlan Deputy(ReviewStepKind kind, Proposal proposal, Drafters drafters, Roster roster)
    {
        var deputy = roster.With(DeskRole.DeputyDirector)
            .FirstOrDefault(d => d.UserId == proposal.SupervisingDeputyId && !drafters.Include(d.UserId));

        return deputy is not null
            ? new(kind, DeskRole.DeputyDirector, $"分管领导{deputy.Name}", null, deputy.UserId)
            : Director(kind, proposal, drafters, roster);
    }

    private static ReviewStepPlan Director(ReviewStepKind kind, Proposal proposal, Drafters drafters, Roster roster)
    {
        if (roster.With(DeskRole.Director).FirstOrDefault(d => !drafters.Include(d.UserId)) is { } director)
        {
            return new(kind, DeskRole.Director, $"主要领导{director.Name}", null, director.UserId);
        }

        var deputy = roster.With(DeskRole.DeputyDirector)
            .Where(d => !drafters.Include(d.UserId))
            .OrderByDescending(d => d.UserId == proposal.SupervisingDeputyId)
            .FirstOrDefault()
            ?? throw new RuleViolationException("nobody-to-review", $"没有人可以{kind.Label()}：请系统管理员先设置领导账号。");

        return new(kind, DeskRole.DeputyDirector, $"分管领导{deputy.Name}", null, deputy.UserId);
    }
}
