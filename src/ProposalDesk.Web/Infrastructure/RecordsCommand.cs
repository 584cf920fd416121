using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>check-records</c>, typed on the server: goes through the chain of all records, as the desk does every day by itself.
/// Runs beside the desk.
/// </summary>
public static class RecordsCommand
{
    private const string Word = "check-records";

    public static bool IsAskedBy(string[] args) => args is [Word, ..];

    /// <returns>The exit code: 0 where the records are whole, 1 where not.</returns>
    public static async Task<int> CheckRecordsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var outcome = await services.GetRequiredService<ProveRecords>()
            .ExecuteAsync(Actor.Server(services.GetRequiredService<DeskClock>().UtcNow), CancellationToken.None);
        await Console.Out.WriteLineAsync(ProveRecords.InWords(outcome));

        return outcome.Breaks.Count == 0 ? 0 : 1;
    }
}
