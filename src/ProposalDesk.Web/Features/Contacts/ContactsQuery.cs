using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Contacts;

public sealed class ContactsQuery(DeskContext db)
{
    public async Task<ContactsPage> RunAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.ForGateAsync(proposalId, ct);
        var files = await db.Files.AsNoTracking()
            .Where(f => f.ProposalId == proposalId && f.Purpose == FilePurpose.ContactRecord)
            .OrderBy(f => f.Id)
            .Select(f => new { f.SubjectKey, f.PublicId, f.Name })
            .ToListAsync(ct);
        var bySubject = files.ToLookup(f => f.SubjectKey, f => new ContactsPage.File(f.PublicId, f.Name));

        return new ContactsPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Kind,
            proposal.Version,
            proposal.RoundNumber,
            proposal.ReferredOn,
            [.. proposal.Proposers.OrderBy(p => p.Order).Select(p => new ContactsPage.Person(p.Order, p.Name))],
            [.. proposal.Contacts.OrderBy(c => c.HeldOn).ThenBy(c => c.Number).Select(c => new ContactsPage.Row(
                c.Id, c.Number, c.RoundNumber, c.Phase.Label() + c.Mode.Label(), c.HeldOn, c.MemberPeople, c.Opinion, c.StruckOutReason,
                [.. bySubject[FileSubject.Contact(c.Number)]]))],
            ConsultationGate.Missing(proposal),
            proposal.RoundNumber == 1 ? [proposal.FirstProposer.Order] : ConsultationGate.NotMet(proposal).Select(d => d.ProposerOrder)
                .ToList() is [var only] ? [only] : [],
            ConsultationGate.SuggestedPhase(proposal));
    }
}
