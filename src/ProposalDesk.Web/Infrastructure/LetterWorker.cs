using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Makes the PDFs of signed letters: at once after a signature, at the start for what a crash left behind, and every
/// half minute for what could not be made.
/// </summary>
public sealed partial class LetterWorker(IServiceScopeFactory scopes, LetterBell bell, ILogger<LetterWorker> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosts start their workers before they listen: the first page does not wait for letters.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TypesetLetters>().ExecuteAsync(null, stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of typesetting letters failed")]
    private static partial void RoundFailed(ILogger logger, Exception problem);
}
