using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Contacts;

public sealed class ContactsQuery(DeskContext db)
{
    public async Task<ContactsPage> RunAsync(long proposalId, CancellationToken ct)
    {
        var facts = await ConsultationFacts.ForAsync(db, proposalId, ct);
        var proposal = await db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId)
            .Select(p => new { p.CaseNumber, p.Title, p.Version, p.ReferredOn, Proposers = p.Proposers.OrderBy(x => x.Order).ToList() })
            .SingleAsync(ct);
        var contacts = await db.Proposals.AsNoTracking().Where(p => p.Id == proposalId).SelectMany(p => p.Contacts).ToListAsync(ct);
        var files = await db.Files.AsNoTracking()
            .Where(f => f.ProposalId == proposalId && f.Purpose == FilePurpose.ContactRecord)
            .OrderBy(f => f.Id)
            .Select(f => new { f.SubjectKey, f.PublicId, f.Name })
            .ToListAsync(ct);
        var bySubject = files.ToLookup(f => f.SubjectKey, f => new ContactsPage.File(f.PublicId, f.Name));

        return new ContactsPage(
            proposalId,
            facts.Kind.NumberInWords(proposal.CaseNumber),
            proposal.Title,
            facts.Kind,
            proposal.Version,
            facts.RoundNumber,
            proposal.ReferredOn,
            [.. proposal.Proposers.Select(p => new ContactsPage.Person(p.Order, p.Name))],
            [.. contacts.OrderBy(c => c.HeldOn).ThenBy(c => c.Number).Select(c => new ContactsPage.Row(
                c.Id, c.Number, c.RoundNumber, c.Phase.Label() + c.Mode.Label(), c.HeldOn, c.MemberPeople, c.Opinion, c.StruckOutReason,
                [.. bySubject[FileSubject.Contact(c.Number)]]))],
            ConsultationGate.Missing(facts),
            facts.RoundNumber == 1 ? [facts.FirstProposerOrder] : ConsultationGate.NotMet(facts).Select(d => d.ProposerOrder)
                .ToList() is [var only] ? [only] : [],
            ConsultationGate.SuggestedPhase(facts));
    }
}
