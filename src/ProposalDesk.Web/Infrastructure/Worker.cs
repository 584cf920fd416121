using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Works in rounds once the application listens: at the start for what a crash left behind, at once when its signal is raised,
/// and after each pause for what could not be done. A round that fails is told in the log; the next one tries again.
/// </summary>
public abstract partial class Worker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, ILogger logger, TimeSpan pause, WorkSignal? signal = null)
    : BackgroundService
{
    /// <summary>False where nothing can ever be waiting for it.</summary>
    protected virtual bool IsNeeded => true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsNeeded)
        {
            return;
        }

        try
        {
            // However much there is to do, nobody waits for the first page.
            await ListeningAsync(stoppingToken);
            while (true)
            {
                await TryRoundAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application is stopping.
        }
    }

    protected abstract Task RoundAsync(IServiceProvider services, CancellationToken ct);

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = application.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
    }

    private async Task TryRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RoundAsync(scope.ServiceProvider, stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            RoundFailed(logger, problem, GetType().Name);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        if (signal is null)
        {
            await Task.Delay(pause, stoppingToken);

            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        over.CancelAfter(pause);
        try
        {
            await signal.WaitAsync(over.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // The pause is over.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Worker} failed")]
    private static partial void RoundFailed(ILogger logger, Exception problem, string worker);
}
