using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Closes a person's calendar address; doing it again changes nothing.</summary>
public sealed class RevokeCalendarLink(DeskContext db)
{
    public async Task ExecuteAsync(Actor actor, CancellationToken ct)
    {
        (await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == actor.UserId, ct))?.Revoke();
        await db.SaveChangesAsync(ct);
    }
}
