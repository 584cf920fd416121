using System.Globalization;
using System.Text.RegularExpressions;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>Home, list and case page over a thousand proposals of all stages, on each database: server time and round trips.</summary>
public static partial class PagesBench
{
    private const int Proposals = 1000;
    private const int WarmUps = 15;
    private const int Requests = 60;

    public static async Task<bool> RunAsync(string[] args)
    {
        var met = true;
        try
        {
            foreach (var create in Databases(args))
            {
                await using var database = await create();
                met &= await MeasureAsync(database);
            }
        }
        finally
        {
            await PostgreSqlServer.StopAsync();
        }

        return met;
    }

    // "pages sqlite" or "pages postgresql" measures one of the two.
    private static IEnumerable<Func<Task<TestDatabase>>> Databases(string[] args)
    {
        if (!args.Contains("postgresql"))
        {
            yield return SqliteTestDatabase.CreateAsync;
        }

        if (!args.Contains("sqlite"))
        {
            yield return PostgreSqlTestDatabase.CreateAsync;
        }
    }

    private static async Task<bool> MeasureAsync(TestDatabase database)
    {
        var name = database.Provider.ToLowerInvariant();
        var caseIds = await ThousandCases.FillAsync(database, Proposals);
        await using var server = await RunningDesk.StartAsync(database, RunningDesk.InService);
        var met = new Measure($"pages_{name}_cold_start", server.ColdStart.TotalSeconds, "s", 3).Print();

        using var client = await server.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        met &= await PageAsync(client, $"pages_{name}_home", _ => "/");
        met &= await PageAsync(
            client, $"pages_{name}_list", i => i % 2 == 0 ? "/proposals" : "/proposals?status=InHandling&q=" + Uri.EscapeDataString("数据"));
        foreach (var tab in new[] { "original", "handling", "contacts", "letters", "ratings", "commitments", "history" })
        {
            met &= await PageAsync(client, $"pages_{name}_case_{tab}", i =>
                string.Create(CultureInfo.InvariantCulture, $"/proposals/{caseIds[i * 7 % caseIds.Count]}?tab={tab}"));
        }

        return met;
    }

    private static async Task<bool> PageAsync(HttpClient client, string name, Func<int, string> address)
    {
        var (median, trips) = await TimeAsync(client, address);
        var met = new Measure($"{name}_median", median, "ms", 15).Print();
        met &= new Measure($"{name}_round_trips", trips, "trips", 6).Print();

        return met;
    }

    /// <summary>Server time of a page at the median, and its round trips to the database at the most.</summary>
    internal static async Task<(double Median, int Trips)> TimeAsync(HttpClient client, Func<int, string> address)
    {
        var times = new List<double>();
        var trips = 0;
        for (var i = 0; i < WarmUps + Requests; i++)
        {
            using var answer = await client.GetAsync(new Uri(address(i), UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            var measured = Timing().Match(answer.Headers.GetValues("Server-Timing").Single());
            if (i >= WarmUps)
            {
                times.Add(double.Parse(measured.Groups["ms"].Value, CultureInfo.InvariantCulture));
                trips = Math.Max(trips, int.Parse(measured.Groups["trips"].Value, CultureInfo.InvariantCulture));
            }
        }

        return (Measure.Percentile(times, 0.5), trips);
    }

    [GeneratedRegex("app;dur=(?<ms>[0-9.]+), db;desc=\"(?<trips>[0-9]+)\"")]
    private static partial Regex Timing();
}
