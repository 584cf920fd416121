using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Works in rounds: at the start for what a crash left behind, at once when the bell rings, and every half minute for
/// what could not be done.
/// </summary>
public abstract partial class BellWorker(IServiceScopeFactory scopes, Bell bell, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosts start their workers before they listen: the first page does not wait for them.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await RoundAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                RoundFailed(logger, problem);
            }

            await WaitAsync(stoppingToken);
        }
    }

    protected abstract Task RoundAsync(IServiceProvider services, CancellationToken ct);

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        pause.CancelAfter(_pause);
        try
        {
            await bell.WaitAsync(pause.Token);
        }
        catch (OperationCanceledException)
        {
            // The pause is over, or the host stops; the loop looks which.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of work failed")]
    private static partial void RoundFailed(ILogger logger, Exception problem);
}
