using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Features.Messages;

/// <summary>The newest messages of a person, or of the printing pile.</summary>
public sealed class MessagesQuery(DeskContext db)
{
    private const int Shown = 200;

    public async Task<MessagesPage> RunAsync(string? tab, Actor actor, CancellationToken ct)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var isPrint = isClerk && tab == "print";
        var mine = db.Outbox.AsNoTracking().Where(m => m.RecipientUserId == actor.UserId);
        var prints = db.Outbox.AsNoTracking().Where(m => m.Channel == OutboxChannel.Print);
        var rows = await (isPrint ? prints : mine)
            .OrderBy(m => m.DoneAt != null).ThenByDescending(m => m.Id).Take(Shown)
            .Select(m => new MessagesPage.Row(m.Id, m.Text, m.RecipientName, m.ProposalId, m.CreatedAt, m.DoneAt))
            .ToListAsync(ct);

        return new(isPrint, await mine.CountAsync(m => m.DoneAt == null, ct), isClerk ? await prints.CountAsync(m => m.DoneAt == null, ct) : null, rows);
    }
}
