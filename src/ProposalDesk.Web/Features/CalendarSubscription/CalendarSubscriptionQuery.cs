using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.CalendarSubscription;

public sealed class CalendarSubscriptionQuery(DeskContext db, CalendarCodes codes, IOptions<DeskOptions> options)
{
    /// <param name="here">Where the person has reached the desk: colleagues read their calendars from where they work, so
    /// it serves while no public address is set.</param>
    public async Task<CalendarSubscriptionPage> RunAsync(Actor actor, Uri here, CancellationToken ct)
    {
        var link = await db.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.UserId == actor.UserId, ct);
        var root = (options.Value.PublicUrl ?? here).ToString().TrimEnd('/');

        return new(link?.Generation ?? 0, link is { IsOpen: true } ? new Uri($"{root}/ical/{codes.CodeFor(link)}.ics") : null);
    }
}
