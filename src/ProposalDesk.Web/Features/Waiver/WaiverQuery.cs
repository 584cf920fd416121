using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Waiver;

public sealed class WaiverQuery(DeskContext db)
{
    public async Task<WaiverPage> RunAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.ForGateAsync(proposalId, ct);

        return new WaiverPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Kind.Member(),
            proposal.Version,
            proposal.RoundNumber,
            ConsultationGate.Missing(proposal),
            [.. proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).OrderBy(c => c.HeldOn)
                .Select(c => $"{c.HeldOn.InShort()}{c.Phase.Label()}{c.Mode.Label()}，{c.MemberPeople}")]);
    }
}
