using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Implementation;

public sealed class ImplementationQuery(DeskContext db)
{
    public async Task<ImplementationPage> RunAsync(Proposal proposal, CancellationToken ct)
    {
        var items = await db.Proposals.AsNoTracking().Where(p => p.Id == proposal.Id).SelectMany(p => p.Items)
            .Where(i => i.AnsweredOn != null).OrderBy(i => i.Order).ToListAsync(ct);

        return new(proposal, [.. items.Select(i => new SelectListItem(
            $"第{i.PrintedNumber}条 {i.Heading}{(i.MarkInWords() is { } mark ? $"（{mark}）" : "")}",
            i.Id.ToString(CultureInfo.InvariantCulture)))]);
    }
}
