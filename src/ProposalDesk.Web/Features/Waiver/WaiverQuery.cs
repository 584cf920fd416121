using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Waiver;

public sealed class WaiverQuery(DeskContext db)
{
    public async Task<WaiverPage> RunAsync(long proposalId, CancellationToken ct)
    {
        var facts = await ConsultationFacts.ForAsync(db, proposalId, ct);
        var proposal = await db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId)
            .Select(p => new
            {
                p.CaseNumber,
                p.Title,
                p.Version,
                p.AwaitsWaiver,
                Round = p.Rounds.Single(r => r.Number == p.RoundNumber && r.CancelledAt == null),
                Contacts = p.Contacts.Where(c => c.StruckOutReason == null).OrderBy(c => c.HeldOn).ToList(),
            })
            .SingleAsync(ct);

        return new WaiverPage(
            proposalId,
            facts.Kind.NumberInWords(proposal.CaseNumber),
            proposal.Title,
            facts.Kind.Member(),
            proposal.Version,
            facts.RoundNumber,
            ConsultationGate.Missing(facts),
            [.. proposal.Contacts.Where(c => c.RoundNumber == facts.RoundNumber)
                .Select(c => $"{c.HeldOn.InShort()}{c.Phase.Label()}{c.Mode.Label()}，{c.MemberPeople}")],
            proposal.AwaitsWaiver ? proposal.Round.WaiverRequest : null,
            proposal.Round.WaiverRequestedBy,
            proposal.Round.WaiverRequestedOn?.InShort(),
            proposal.Round.WaiverRefusal);
    }
}
