using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Does the day's work, and looks every few minutes whether the day has brought something about; doing it again does no
/// harm. Reads the order of cases beforehand, so that the first who looks at a list does not wait for it, and proves it
/// and the records every day.
/// </summary>
public sealed partial class DayWorker(IServiceScopeFactory scopes, IHostApplicationLifetime application, ILogger<DayWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromMinutes(10))
{
    private DateOnly? _provenOn;

    protected override async Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        var order = services.GetRequiredService<CaseOrderBook>();
        await order.OpenAsync(ct);
        await services.GetRequiredService<CarryOutDailyWork>().ExecuteAsync(ct);
        var today = services.GetRequiredService<DeskClock>().Today;
        if (_provenOn != today)
        {
            if (!await order.ProveAsync(ct))
            {
                OutOfStep(logger);
            }

            var records = await services.GetRequiredService<ProveRecords>()
                .ExecuteAsync(Actor.Desk(services.GetRequiredService<DeskClock>().UtcNow), ct);
            if (records.Breaks.Count > 0)
            {
                RecordsChanged(logger, ProveRecords.InWords(records));
            }

            _provenOn = today;
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Records were changed past the desk: {Breaks}")]
    private static partial void RecordsChanged(ILogger logger, string breaks);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The order of cases that is kept was out of step with the database; it is read anew")]
    private static partial void OutOfStep(ILogger logger);
}
