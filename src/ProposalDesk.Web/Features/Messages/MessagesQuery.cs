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
            .Select(m => new { m.Id, m.Text, m.Places, m.ProposalId, m.CreatedAt, m.DoneAt })
            .ToListAsync(ct);

        return new(
            await mine.CountAsync(m => m.DoneAt == null, ct),
            [.. rows.Select(m => RowOf(m.Id, m.Text, m.Places?.Split('\n')
                ?? (m.ProposalId is { } id ? [$"/proposals/{id}"] : []), m.CreatedAt, m.DoneAt))]);
    }

    // Lines and places go together from the end: a heading leads nowhere.
    private static MessagesPage.Row RowOf(long id, string text, string[] places, DateTime createdAt, DateTime? readAt)
    {
        var lines = text.Split('\n');
        var heading = lines.Length > 1 && lines.Length == places.Length + 1 ? lines[0] : null;
        var told = heading is null ? lines : lines[1..];

        return new(
            id,
            heading,
            [.. told.Select((line, i) => new MessagesPage.Line(line, i < places.Length ? $"~{places[i]}" : null))],
            createdAt,
            readAt);
    }
}
