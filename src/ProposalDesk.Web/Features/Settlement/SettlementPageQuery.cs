using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Settlement;

public sealed class SettlementPageQuery(DeskContext db)
{
    public async Task<SettlementPage> RunAsync(Proposal proposal, CancellationToken ct)
    {
        var open = await db.Replies.AsNoTracking().Where(r => r.ProposalId == proposal.Id && r.Status == ReplyStatus.Sent)
            .SelectMany(r => r.Commitments).Where(c => c.Status == CommitmentStatus.Open)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id)
            .ToListAsync(ct);

        return new(proposal, [.. open.Select(c =>
            new SelectListItem($"{c.Text}（{c.DueOn.InWords()}前）", c.Id.ToString(CultureInfo.InvariantCulture)))]);
    }
}
