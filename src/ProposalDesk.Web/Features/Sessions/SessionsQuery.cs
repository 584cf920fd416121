using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Sessions;

public sealed class SessionsQuery(DeskContext db, TimeProvider system, IOptions<DeskOptions> options)
{
    public async Task<SessionsPage> RunAsync(Actor actor, Guid here, CancellationToken ct)
    {
        var now = system.GetUtcNow().UtcDateTime;
        var idleSince = now.AddMinutes(-options.Value.IdleMinutes);
        var open = await db.SignInSessions.AsNoTracking()
            .Where(s => s.UserId == actor.UserId && s.EndsAt > now && s.LastSeenAt > idleSince)
            .OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);

        return new(
            [.. open.OrderByDescending(s => s.Id == here).Select(s => new SessionsPage.Row(
                s.Id, s.Device, s.Address, InWords(s.StartedAt), InWords(s.LastSeenAt), s.Id == here))],
            options.Value.IdleMinutes);
    }

    private static string InWords(DateTime at) => $"{at.ToBeijing():M月d日 HH:mm}";
}
