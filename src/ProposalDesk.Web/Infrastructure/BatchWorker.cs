using ProposalDesk.Core.Batches;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Carries out batches of papers. Beside the worker of letters, so that no signed letter waits for a batch.</summary>
public sealed class BatchWorker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, BatchSignal signal, ILogger<BatchWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromSeconds(30), signal)
{
    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<CarryOutBatches>().ExecuteAsync(ct);
}
