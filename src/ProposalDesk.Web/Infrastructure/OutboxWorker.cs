using Microsoft.Extensions.Options;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Sends what waits in the outbox, every few seconds; does nothing where neither mail nor gateway is set.</summary>
public sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, IOptions<DeskOptions> desk, IOptions<MailOptions> mail, IOptions<WebhookOptions> webhook, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mail.Value.IsOn && !webhook.Value.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(_pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application is stopping.
        }
    }

    // A failed round is repeated at the next one; it must not end the job.
#pragma warning disable CA1031
    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendOutbox>().ExecuteAsync(desk.Value.PublicUrl, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            RoundFailed(logger, problem);
        }
    }
#pragma warning restore CA1031

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the outbox failed")]
    private static partial void RoundFailed(ILogger logger, Exception problem);
}
