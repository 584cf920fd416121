using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Notifications;

/// <summary>A person has read a message, or the clerk has printed and posted a letter; doing it again changes nothing.</summary>
public sealed class MarkMessagesDone(DeskContext db)
{
    /// <param name="MessageId">Null: everything this person has not read.</param>
    public sealed record Command(long? MessageId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var messages = await db.Outbox
            .Where(m => m.DoneAt == null && ((m.Channel == OutboxChannel.InApp && m.RecipientUserId == actor.UserId)
                || (isClerk && command.MessageId != null && m.Channel == OutboxChannel.Print)))
            .Where(m => command.MessageId == null || m.Id == command.MessageId)
            .ToListAsync(ct);
        foreach (var message in messages)
        {
            message.MarkDone(actor.Now);
        }

        await db.SaveChangesAsync(ct);
    }
}
