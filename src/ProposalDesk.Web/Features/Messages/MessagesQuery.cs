using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Features.Messages;

/// <summary>The newest messages of a person, unread ones first.</summary>
public sealed class MessagesQuery(DeskContext db)
{
    private const int Shown = 200;

    public async Task<MessagesPage> RunAsync(Actor actor, CancellationToken ct)
    {
        var mine = db.Outbox.AsNoTracking().Where(m => m.RecipientUserId == actor.UserId && m.Channel == OutboxChannel.InApp);
        var rows = await mine
            .OrderBy(m => m.DoneAt != null).ThenByDescending(m => m.Id).Take(Shown)
            .Select(m => new MessagesPage.Row(m.Id, m.Text, m.ProposalId, m.CreatedAt, m.DoneAt))
            .ToListAsync(ct);

        return new(await mine.CountAsync(m => m.DoneAt == null, ct), rows);
    }
}
