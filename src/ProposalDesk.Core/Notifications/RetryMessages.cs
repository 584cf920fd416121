using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Notifications;

/// <summary>重试: has what failed tried again; what is already on its way is left alone.</summary>
public sealed class RetryMessages(DeskContext db)
{
    /// <param name="MessageId">Null: everything that failed.</param>
    public sealed record Command(long? MessageId);

    /// <returns>How many wait again.</returns>
    public async Task<int> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var failed = await db.Outbox
            .Where(m => m.State == OutboxState.Failed && (command.MessageId == null || m.Id == command.MessageId))
            .ToListAsync(ct);
        failed.ForEach(m => m.Retry(actor.Now));
        await db.SaveChangesAsync(ct);

        return failed.Count;
    }
}
