using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Reports;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>
/// Every figure, its list, the statistics and an export over 10,000 and 100,000 cases, and the annual report of a year with
/// 1000, on PostgreSQL.
/// </summary>
public static partial class FiguresBench
{
    private const int WarmUps = 3;
    private const int Requests = 11;
    private const double Screen = 150;
    private const int ReportedCases = 1000;
    private const double WholeArchive = 10;

    public static async Task<bool> RunAsync(string[] args)
    {
        var earlier = new Dictionary<string, double>();

        // Ten times as many years with two thousand cases each; last, without comparison, years with ten times as many.
        List<(string Name, int Cases, int Years, Dictionary<string, double>? Earlier)> sizes = args switch
        {
            [] => [("10000", 10_000, 5, earlier), ("100000", 100_000, 50, earlier), ("100000_large_years", 100_000, 5, null)],
            [var cases] when int.TryParse(cases, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                && number % 1000 == 0 => [(cases, number, 5, null)],
            _ => [],
        };
        if (sizes.Count == 0)
        {
            await Console.Error.WriteLineAsync("figures [N]: N is a multiple of 1000");
            return false;
        }

        var met = true;
        try
        {
            foreach (var (name, cases, years, before) in sizes)
            {
                await using var database = await PostgreSqlTestDatabase.CreateAsync();
                await ManyCases.FillAsync(database, cases, years);
                met &= await MeasureAsync(database, name, before);
            }

            await using var year = await PostgreSqlTestDatabase.CreateAsync();
            met &= await AnnualReportAsync(year);
        }
        finally
        {
            await PostgreSqlServer.StopAsync();
        }

        return met;
    }

    private static async Task<bool> MeasureAsync(TestDatabase database, string size, Dictionary<string, double>? earlier)
    {
        await TidyAsync(database);
        var met = true;
        await using var memory = new ChildMemory();
        await using var server = await RunningDesk.StartAsync(database);
        using var client = await server.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        var year = TimeProvider.System.GetUtcNow().Year;
        foreach (var kind in Enum.GetValues<FigureKind>())
        {
            met &= await PageAsync(
                client, size, $"statistics_{kind}", $"/statistics?figure={kind}&rows=Section&columns=Kind&year={year}", earlier);
            met &= await PageAsync(client, size, $"list_{kind}", $"/figures/{kind}?part=Whole&year={year}", earlier);
        }

        met &= await PageAsync(
            client, size, "statistics_years", "/statistics?figure=Answered&rows=Section&columns=Year", earlier, WholeArchive);
        met &= await PageAsync(
            client, size, "statistics_years_satisfied", "/statistics?figure=Satisfied&rows=Theme&columns=Year", earlier, WholeArchive);
        met &= await PageAsync(client, size, "statistics_years_implemented", "/statistics?figure=Implemented&rows=Handler&columns=Year",
            earlier, WholeArchive);
        met &= await PageAsync(client, size, "overview", "/overview", earlier);
        met &= await ExportAsync(client, memory, size, earlier);

        return met;
    }

    // The export of every case, and by how much the server grows while it is written.
    private static async Task<bool> ExportAsync(HttpClient client, ChildMemory memory, string size, Dictionary<string, double>? earlier)
    {
        memory.TakePeak();
        await Task.Delay(500);
        var before = memory.TakePeak();
        var watch = Stopwatch.StartNew();
        long bytes = 0;
        using (var answer = await client.GetAsync(
            new Uri("/figures/Received.xlsx?part=Whole", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead))
        {
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var buffer = new byte[1 << 16];
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                bytes += read;
            }
        }

        var met = new Measure($"figures_{size}_export", watch.Elapsed.TotalSeconds, "s", 20).Print();
        met &= new Measure($"figures_{size}_export_growth", memory.TakePeak() - before, "MB", 100).Print();
        met &= new Measure($"figures_{size}_export_size", bytes / 1048576.0, "MB", null).Print();

        return met & Growth("export", size, watch.Elapsed.TotalSeconds, earlier, WholeArchive);
    }

    // The whole way: the draft out of the year's cases, then its PDF with every figure in it.
    private static async Task<bool> AnnualReportAsync(TestDatabase database)
    {
        await ManyCases.FillAsync(database, ReportedCases * 5, 5);
        await using var server = await RunningDesk.StartAsync(database);
        using var client = await server.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        var year = TimeProvider.System.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var report = await RunningDesk.PostAsync(
            client, $"/reports?year={year}", "/reports", new() { ["year"] = year, ["kind"] = nameof(ReportKind.Annual) });
        var met = new Measure($"figures_annual_report_{ReportedCases}_draft", watch.Elapsed.TotalSeconds, "s", 10).Print();
        watch.Restart();
        var pdf = await client.GetByteArrayAsync(new Uri($"{report}/preview.pdf", UriKind.Relative));
        met &= new Measure($"figures_annual_report_{ReportedCases}_pdf", watch.Elapsed.TotalSeconds, "s", 10).Print();
        new Measure($"figures_annual_report_{ReportedCases}_pdf_size", pdf.Length / 1048576.0, "MB", null).Print();

        return met;
    }

    private static async Task<bool> PageAsync(
        HttpClient client, string size, string name, string address, Dictionary<string, double>? earlier, double mayGrow = 2)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUps + Requests; i++)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            if (i >= WarmUps)
            {
                times.Add(double.Parse(
                    Timing().Match(answer.Headers.GetValues("Server-Timing").Single()).Groups["ms"].Value, CultureInfo.InvariantCulture));
            }
        }

        var median = Measure.Percentile(times, 0.5);
        var met = new Measure($"figures_{size}_{name}_median", median, "ms", Screen).Print();

        return met & Growth(name, size, median, earlier, mayGrow);
    }

    // Screens of a year may double from ten thousand to a hundred thousand cases; what reads the whole archive grows with it.
    private static bool Growth(string name, string size, double value, Dictionary<string, double>? earlier, double target)
    {
        if (earlier is null)
        {
            return true;
        }

        var met = !earlier.TryGetValue(name, out var before)
            || new Measure($"figures_{size}_{name}_growth", value / before, "times", target).Print();
        earlier[name] = value;

        return met;
    }

    // What people marked, and what the server does by itself in the night after so many rows came in.
    private static async Task TidyAsync(TestDatabase database)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        // A figure of which there is nothing would be measured as nothing.
        await db.Database.ExecuteSqlRawAsync("""
            UPDATE "SuggestionItem" SET "IsImplemented" = "Id" % 3 <> 0, "MarkedOn" = "AnsweredOn"
            WHERE "AnsweredOn" IS NOT NULL AND "Id" % 4 <> 0;
            UPDATE "Commitment" SET "Status" = 'Fulfilled', "SettledOn" = "DueOn" WHERE "Id" % 2 = 0
            """);
        await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE)");
    }

    [GeneratedRegex("app;dur=(?<ms>[0-9.]+), db;desc=\"(?<trips>[0-9]+)\"")]
    private static partial Regex Timing();
}
