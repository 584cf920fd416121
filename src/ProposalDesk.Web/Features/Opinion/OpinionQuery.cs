using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Opinion;

public sealed class OpinionQuery(DeskContext db)
{
    /// <returns>Null when the person writes for none of the assisting sections.</returns>
    public async Task<OpinionPage?> RunAsync(long proposalId, Actor actor, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTrackingWithIdentityResolution().AsSingleQuery()
            .Include(p => p.Items).Include(p => p.Assignments)
            .SingleAsync(p => p.Id == proposalId, ct);
        proposal.SeatIn(await Roster.LoadAsync(db, ct));
        var assignment = proposal.AssistingAssignments
            .Where(a => a.Status == AssignmentStatus.Accepted
                && actor.Capacities.Any(h => h.UserId == a.HandlerId || proposal.IsHeadedBy(h, a.SectionId)))
            .OrderBy(a => a.Opinion is not null)
            .FirstOrDefault();
        if (assignment is null)
        {
            return null;
        }

        var own = proposal.Items.Where(i => i.SectionId == assignment.SectionId).ToList();

        return new OpinionPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Version,
            assignment.Id,
            assignment.SectionName,
            proposal.LeadSectionName,
            proposal.HandlerName,
            assignment.InternalDueOn,
            assignment.Opinion,
            assignment.OpinionBy,
            assignment.OpinionOn,
            own.Count > 0,
            [.. (own.Count > 0 ? own : proposal.Items).OrderBy(i => i.Order)]);
    }
}
