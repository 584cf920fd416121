using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>删去成效: no later report takes it; those written keep their text.</summary>
public sealed class DropWorkResult(DeskContext db)
{
    public sealed record Command(long BureauId, long Id);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        WorkResult.Demand(actor);
        await db.WorkResults.Where(r => r.BureauId == command.BureauId && r.Id == command.Id).ExecuteDeleteAsync(ct);
    }
}
