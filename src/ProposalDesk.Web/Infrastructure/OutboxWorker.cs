using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Sends what waits in the outbox, where mail or a gateway is set: at once when a message is written, every few seconds
/// while one waits to be tried again.
/// </summary>
public sealed class OutboxWorker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, IOptions<DeskOptions> desk, IOptions<MailOptions> mail,
        IOptions<WebhookOptions> webhook, OutboxSignal signal,
    ILogger<OutboxWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromSeconds(5), signal)
{
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(2);

    protected override TimeSpan LongPause => TimeSpan.FromMinutes(1);

    protected override bool IsNeeded => mail.Value.IsOn || webhook.Value.IsOn;

    protected override async Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        // The transaction of the message that rang comes to its end, and others follow it.
        await Task.Delay(_settling, ct);
        await services.GetRequiredService<SendOutbox>().ExecuteAsync(desk.Value.PublicUrl, ct);

        return await services.GetRequiredService<DeskContext>().Outbox
            .AnyAsync(m => m.State == OutboxState.Waiting && (m.Channel == OutboxChannel.Email || m.Channel == OutboxChannel.Webhook), ct);
    }
}
