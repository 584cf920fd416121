using Microsoft.Extensions.Options;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Sends what waits in the outbox, every few seconds, where mail or a gateway is set.</summary>
public sealed class OutboxWorker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, IOptions<DeskOptions> desk, IOptions<MailOptions> mail,
    IOptions<WebhookOptions> webhook, ILogger<OutboxWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromSeconds(5))
{
    protected override bool IsNeeded => mail.Value.IsOn || webhook.Value.IsOn;

    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<SendOutbox>().ExecuteAsync(desk.Value.PublicUrl, ct);
}
