using ProposalDesk.Core.DailyWork;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Does the day's work, and looks every few minutes whether the day has brought something about; doing it again does no
/// harm.
/// </summary>
public sealed class DayWorker(IServiceScopeFactory scopes, IHostApplicationLifetime application, ILogger<DayWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromMinutes(10))
{
    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<CarryOutDailyWork>().ExecuteAsync(ct);
}
