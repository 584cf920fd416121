using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.AdministrationLog;

public sealed class AdministrationLogQuery(DeskContext db)
{
    private const int PageSize = 50;

    public async Task<AdministrationLogPage> RunAsync(int page, CancellationToken ct)
    {
        var number = Math.Max(page, 1);
        var rows = await db.AdministrationEvents.AsNoTracking()
            .OrderByDescending(e => e.Id)
            .Skip((number - 1) * PageSize).Take(PageSize + 1)
            .Select(e => new AdministrationLogPage.Row(e.At, e.ActorName, e.Text))
            .ToListAsync(ct);

        return new AdministrationLogPage(number, rows.Count > PageSize, [.. rows.Take(PageSize)]);
    }
}
