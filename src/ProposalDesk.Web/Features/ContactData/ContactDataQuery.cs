using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.ContactData;

public sealed class ContactDataQuery(DeskContext db, ContactDataBook book)
{
    public async Task<ContactDataPage> RunAsync(long bureauId, DateOnly today, CancellationToken ct) => new(
        await db.Bureaus.Where(b => b.Id == bureauId).Select(b => b.ContactDataYears).SingleAsync(ct),
        await book.DueAsync(bureauId, today, ct));
}
