using System.Diagnostics;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>The day's work and the pages over a hundred thousand cases with a million deadlines, on PostgreSQL.</summary>
public static class DeadlinesBench
{
    public static async Task<bool> RunAsync(string[] args)
    {
        try
        {
            await using var database = await PostgreSqlTestDatabase.CreateAsync();
            var watch = Stopwatch.StartNew();
            await ManyCases.FillAsync(database, 100_000);

            return new Measure("deadlines_fill", watch.Elapsed.TotalSeconds, "s", null).Print();
        }
        finally
        {
            await PostgreSqlServer.StopAsync();
        }
    }
}
