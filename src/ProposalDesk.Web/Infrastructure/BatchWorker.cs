using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Carries out batches of papers. Beside the worker of letters, so that no signed letter waits for a batch.</summary>
public sealed class BatchWorker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, BatchSignal signal, ILogger<BatchWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromSeconds(30), signal)
{
    protected override async Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<CarryOutBatches>().ExecuteAsync(ct);

        // Taken up by another process, which may have died over it.
        return await services.GetRequiredService<DeskContext>()
            .BatchItems.AnyAsync(i => i.State == BatchItemState.Waiting && i.ClaimedAt != null, ct);
    }
}
