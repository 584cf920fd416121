using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Features.Notifications;

public sealed class NotificationsQuery(DeskContext db, IOptions<MailOptions> mail, IOptions<WebhookOptions> webhook)
{
    /// <param name="entered">What the person has already entered, when the form was refused.</param>
    public async Task<NotificationsPage> RunAsync(Actor actor, NotificationsForm? entered, CancellationToken ct) => new(
        mail.Value.IsOn,
        webhook.Value.IsOn,
        entered ?? await db.Users.AsNoTracking().Where(u => u.Id == actor.UserId)
            .Select(u => new NotificationsForm { Email = u.Email, Phone = u.PhoneNumber, WantsMail = !u.MailIsOff })
            .SingleAsync(ct));
}
