using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Makes the PDFs of signed letters.</summary>
public sealed class LetterWorker(IServiceScopeFactory scopes, LetterBell bell, ILogger<LetterWorker> logger) : BellWorker(scopes, bell, logger)
{
    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<TypesetLetters>().ExecuteAsync(null, ct);
}
