using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Web.Features.Notifications;

public sealed class NotificationsQuery(DeskContext db, IOptions<MailOptions> mail, IOptions<WebhookOptions> webhook, PersonalSeal seal)
{
    /// <param name="entered">What the person has already entered, when the form was refused.</param>
    public async Task<NotificationsPage> RunAsync(Actor actor, NotificationsForm? entered, CancellationToken ct) =>
        new(mail.Value.IsOn, webhook.Value.IsOn, entered ?? await KeptAsync(actor, ct));

    private async Task<NotificationsForm> KeptAsync(Actor actor, CancellationToken ct)
    {
        var kept = await db.Users.AsNoTracking().Where(u => u.Id == actor.UserId).Select(u => new { u.Email, u.Phone, u.MailIsOff })
            .SingleAsync(ct);

        return new() { Email = kept.Email, Phone = seal.Open(kept.Phone), WantsMail = !kept.MailIsOff };
    }
}
