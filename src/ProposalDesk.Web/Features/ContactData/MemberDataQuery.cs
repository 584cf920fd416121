using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.ContactData;

public sealed class MemberDataQuery(DeskContext db, ContactDataBook book)
{
    /// <param name="name">As it is printed in their proposals.</param>
    public async Task<MemberDataPage> RunAsync(long bureauId, string? name, CancellationToken ct)
    {
        if (name?.Trim() is not { Length: > 0 } asked)
        {
            return new(null, [], new([], []));
        }

        var cases = await db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId && p.Proposers.Any(x => x.Name == asked))
            .OrderByDescending(p => p.ReferredOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Kind, p.CaseNumber, p.Title }).ToListAsync(ct);

        return new(
            asked,
            [.. cases.Select(c => new MemberDataPage.Written(c.Id, c.Kind.NumberInWords(c.CaseNumber), c.Title))],
            await book.OfAsync(bureauId, asked, ct));
    }
}
