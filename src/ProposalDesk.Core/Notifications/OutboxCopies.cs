using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Notifications;

/// <summary>
/// Writes the mail and the gateway message beside every message in the application, in the same transaction: here and
/// nowhere else, so that whoever tells somebody something cannot forget them.
/// </summary>
public sealed class OutboxCopies(IOptions<MailOptions> mail, IOptions<WebhookOptions> webhook, OutboxSignal signal) : SaveChangesInterceptor
{
    private readonly bool _mailIsOn = mail.Value.IsOn;
    private readonly bool _webhookIsOn = webhook.Value.IsOn;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        (_mailIsOn || _webhookIsOn) && eventData.Context is DeskContext db && Told(db).Count > 0
            ? throw new InvalidOperationException("Messages are saved with SaveChangesAsync, which writes their mails too.")
            : base.SavingChanges(eventData, result);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if ((_mailIsOn || _webhookIsOn) && eventData.Context is DeskContext db && Told(db) is { Count: > 0 } told)
        {
            await AddAsync(db, told, cancellationToken);
            signal.Raise();
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static List<OutboxMessage> Told(DeskContext db) =>
        [.. db.ChangeTracker.Entries<OutboxMessage>().Where(e =>
            e is { State: EntityState.Added, Entity: { Channel: OutboxChannel.InApp, Outside: not null } }).Select(e => e.Entity)];

    private async Task AddAsync(DeskContext db, List<OutboxMessage> told, CancellationToken ct)
    {
        var ids = told.Select(m => m.RecipientUserId!.Value).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && u.IsActive)
            .Select(u => new { u.Id, ByMail = u.Email != null && !u.MailIsOff, ByPhone = u.Phone != null })
            .ToDictionaryAsync(u => u.Id, ct);

        // Saving may have been refused once: what was added then is still there.
        var known = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Key)
            .ToHashSet();
        foreach (var message in told)
        {
            if (people.GetValueOrDefault(message.RecipientUserId!.Value) is { } person)
            {
                Add(OutboxChannel.Email, _mailIsOn && person.ByMail, message);
                Add(OutboxChannel.Webhook, _webhookIsOn && person.ByPhone, message);
            }
        }

        void Add(OutboxChannel channel, bool isWanted, OutboxMessage message)
        {
            if (isWanted && known.Add(message.CopyKey(channel)))
            {
                db.Outbox.Add(message.CopyFor(channel));
            }
        }
    }
}
