using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Chase;

public sealed class ChasePageQuery(DeskContext db)
{
    public async Task<ChasePage> RunAsync(Proposal proposal, CancellationToken ct)
    {
        var open = await db.Deadlines.AsNoTracking()
            .Where(d => d.ProposalId == proposal.Id && d.SupersededAt == null && d.MetOn == null && !d.IsPaused)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .ToListAsync(ct);

        return new(proposal, [.. open.OrderBy(d => !d.Kind.IsOutside()).Select(d =>
            new SelectListItem($"{d.Kind.Label()}{d.DueOn.InWords()}（{d.ResponsibleText}）", d.Id.ToString(CultureInfo.InvariantCulture)))]);
    }
}
