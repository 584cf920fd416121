using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Does the day's work once the application listens, and looks every few minutes whether the day has brought something
/// about; doing it again does no harm.
/// </summary>
public sealed partial class DayRefreshJob(IServiceScopeFactory scopes, IHostApplicationLifetime application, ILogger<DayRefreshJob> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause);
        try
        {
            // However many cases there are, nobody waits for the first page.
            await ListeningAsync(stoppingToken);
            do
            {
                await RunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application is stopping.
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = application.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
    }

    // A failed look is repeated at the next one; it must not end the job.
#pragma warning disable CA1031
    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RunDay>().ExecuteAsync(ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            RefreshFailed(logger, problem);
        }
    }
#pragma warning restore CA1031

    [LoggerMessage(Level = LogLevel.Error, Message = "The look at the day failed")]
    private static partial void RefreshFailed(ILogger logger, Exception problem);
}
