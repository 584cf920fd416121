using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Gives a person an address for their calendar program, or another one: the one before is dead at once.</summary>
public sealed class RenewCalendarLink(DeskContext db, CalendarCodes codes)
{
    /// <param name="Generation">The one the person saw, 0 for none: pressing twice gives one new address, not two.</param>
    public sealed record Command(int Generation);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var link = await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == actor.UserId, ct);
        if (link is null)
        {
            link = new CalendarLink { UserId = actor.UserId };
            db.CalendarLinks.Add(link);
        }

        if (link.Generation != command.Generation)
        {
            return;
        }

        link.Renew(codes);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || problem.IsUniqueViolation())
        {
            // Pressed twice in one instant: the first has made the address.
        }
    }
}
