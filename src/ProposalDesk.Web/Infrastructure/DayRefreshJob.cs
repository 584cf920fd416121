using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Looks every few minutes whether the day has brought something about; doing it again does no harm.</summary>
public sealed partial class DayRefreshJob(IServiceScopeFactory scopes, ILogger<DayRefreshJob> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
