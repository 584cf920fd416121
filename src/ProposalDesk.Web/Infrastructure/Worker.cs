using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Works in rounds once the application listens: at the start for what a crash left behind, at once when its signal is raised,
/// after a pause while something is left that could not be done, and else now and then: an idle desk does next to nothing.
/// A round that fails is told in the log; the next one tries again.
/// </summary>
public abstract partial class Worker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, ILogger logger, TimeSpan pause, WorkSignal? signal = null)
    : BackgroundService
{
    /// <summary>While nothing is left: for what another process has left behind.</summary>
    protected virtual TimeSpan LongPause => TimeSpan.FromMinutes(10);

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
                var isLeft = await TryRoundAsync(stoppingToken);
                await WaitAsync(isLeft || signal is null ? pause : LongPause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application is stopping.
        }
    }

    /// <returns>True where something is left to be tried again soon.</returns>
    protected abstract Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct);

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = application.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
    }

    private async Task<bool> TryRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();

            return await RoundAsync(scope.ServiceProvider, stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            RoundFailed(logger, problem, GetType().Name);

            return true;
        }
    }

    private async Task WaitAsync(TimeSpan atMost, CancellationToken stoppingToken)
    {
        if (signal is null)
        {
            await Task.Delay(atMost, stoppingToken);

            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        over.CancelAfter(atMost);
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
