using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Makes the files of signed letters and reports.</summary>
public sealed class LetterWorker(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, LetterSignal signal, ILogger<LetterWorker> logger)
    : Worker(scopes, application, logger, TimeSpan.FromSeconds(30), signal)
{
    protected override async Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<TypesetLetters>().ExecuteAsync(null, ct);
        await services.GetRequiredService<TypesetReports>().ExecuteAsync(null, ct);
        var db = services.GetRequiredService<DeskContext>();

        return await db.LetterOrders.AnyAsync(o => o.DoneAt == null, ct) || await db.ReportOrders.AnyAsync(o => o.DoneAt == null, ct);
    }
}
