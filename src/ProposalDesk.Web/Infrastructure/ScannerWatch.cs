namespace ProposalDesk.Web.Infrastructure;

/// <summary>Asks each minute whether the scanner answers, so that administrators hear of it before the first file.</summary>
public sealed class ScannerWatch(
    IServiceScopeFactory scopes, IHostApplicationLifetime application, UploadScanner scanner, ILogger<ScannerWatch> logger)
    : Worker(scopes, application, logger, TimeSpan.FromMinutes(1))
{
    protected override bool IsNeeded => scanner.IsOn;

    protected override async Task<bool> RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        await scanner.LookAsync(ct);

        return false;
    }
}
