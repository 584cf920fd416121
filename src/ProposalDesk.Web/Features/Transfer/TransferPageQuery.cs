using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Transfer;

public sealed class TransferPageQuery(DeskContext db, DeadlineBook deadlines)
{
    public async Task<TransferPage> RunAsync(Proposal proposal, DateOnly today, CancellationToken ct)
    {
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var inTimeUntil = (await deadlines.CalendarAsync(ct)).AddWorkingDays(proposal.ReferredOn, year.TransferRequestDays);
        var request = await db.Proposals.AsNoTracking().Where(p => p.Id == proposal.Id).SelectMany(p => p.TransferRequests)
            .Where(t => t.Granted == null).OrderByDescending(t => t.Id).FirstOrDefaultAsync(ct);

        return new TransferPage(proposal, inTimeUntil, today, request);
    }
}
