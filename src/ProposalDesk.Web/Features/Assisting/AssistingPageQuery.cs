using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Acceptance;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Assisting;

public sealed class AssistingPageQuery(PeopleQuery people)
{
    public async Task<AssistingForm> RunAsync(AssistingForm form, GuardedCase asked, Actor actor, CancellationToken ct)
    {
        var proposal = asked.Proposal!;
        var mine = asked.Offers(ProposalStep.AcceptAssisting)
            ? proposal.AssistingAssignments
                .FirstOrDefault(a => a.Status == AssignmentStatus.Pending && actor.Capacities.Any(h => proposal.IsHeadedBy(h, a.SectionId)))
            : null;
        var taken = proposal.AssistingAssignments.Select(a => a.SectionId).Append(proposal.LeadSectionId ?? 0).ToList();
        form.AssignmentId = mine?.Id ?? 0;
        form.Page = new AssistingPage(
            proposal,
            mine,
            asked.Offers(ProposalStep.RefuseAssisting),
            asked.Offers(ProposalStep.AssignAssisting),
            await people.RunAsync(mine?.SectionId, ct),
            await people.OtherSectionsAsync(taken, ct));

        return form;
    }
}
