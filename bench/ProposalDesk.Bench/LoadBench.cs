using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>
/// The pages that are looked at all day under load: eight connections that stay open, real sign-in, the published
/// application in a process of its own; what counts is the processor time of a request, web and database together.
/// <c>load [--cases N[,N…]] [--only page[,page…]] [postgresql|sqlite]</c>: several sizes on PostgreSQL say how the pages
/// grow; some pages alone, without the idle desk, for whoever works on them.
/// </summary>
public static class LoadBench
{
    private const int HundredThousand = 100_000;
    private const int SqliteCases = 10_000;
    private const double SqliteMayTake = 2;
    private const double MayGrow = 1.5;
    private const double IdleTarget = 0.2;
    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(2);

    public static async Task<bool> RunAsync(string[] args)
    {
        if (SizesOf(args) is not { } sizes)
        {
            await Console.Error.WriteLineAsync(
                "load [--cases N[,N…]] [--only page[,page…]] [postgresql|sqlite]: each N is a multiple of 1000");
            return false;
        }

        var met = true;
        try
        {
            if (!args.Contains("sqlite"))
            {
                var before = new Dictionary<string, double>();
                foreach (var size in sizes)
                {
                    met &= await MeasureAsync(await PostgreSqlTestDatabase.CreateAsync(), size, OnlyOf(args), before, 1);
                }
            }

            if (!args.Contains("postgresql"))
            {
                met &= await MeasureAsync(await SqliteTestDatabase.CreateAsync(), SqliteCases, OnlyOf(args), [], SqliteMayTake);
            }
        }
        finally
        {
            await PostgreSqlServer.StopAsync();
        }

        return met;
    }

    private static List<int>? SizesOf(string[] args)
    {
        var i = Array.IndexOf(args, "--cases");
        if (i < 0)
        {
            return [HundredThousand];
        }

        var sizes = args.ElementAtOrDefault(i + 1)?.Split(',').Select(t =>
            int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && n % 1000 == 0 ? n : 0).ToList();

        return sizes is null || sizes.Contains(0) ? null : sizes;
    }

    private static string[] OnlyOf(string[] args) =>
        Array.IndexOf(args, "--only") is >= 0 and var i ? args.ElementAtOrDefault(i + 1)?.Split(',') ?? [] : [];

    // Of the smallest size each page's cost is kept, so that the larger ones say how it grows.
    private static async Task<bool> MeasureAsync(
        TestDatabase created, int cases, string[] only, Dictionary<string, double> smallest, double mayTake)
    {
        await using var database = created;
        var name = string.Create(CultureInfo.InvariantCulture, $"load_{database.Provider.ToLowerInvariant()}_{cases}");
        var watch = Stopwatch.StartNew();
        await ManyCases.FillAsync(database, cases, withSuperseded: false);
        await SkipDayAsync(database);
        new Measure($"{name}_fill", watch.Elapsed.TotalSeconds, "s", null).Print();

        // Told by a desk of its own, since telling costs something too.
        Dictionary<string, LoadPages.Cost> costs = [];
        await using (var telling = await RunningDesk.StartAsync(database, RunningDesk.InService))
        {
            await CalmAsync(database);
            foreach (var page in (await LoadPages.OpenAsync(telling, database)).Only(only))
            {
                costs[page.Name] = await page.CostAsync();
            }
        }

        await using var desk = await RunningDesk.StartAsync(database, RunningDesk.InService, measures: false);
        new Measure($"{name}_start", desk.ColdStart.TotalSeconds, "s", null).Print();
        var processor = await Processor.OfAsync(desk, database.Provider, database.ConnectionString);
        var isSmallest = smallest.Count == 0;
        var met = true;
        var pages = (await LoadPages.OpenAsync(desk, database)).Only(only).ToList();
        foreach (var page in pages)
        {
            await page.WarmAsync();
        }

        foreach (var page in pages)
        {
            var load = await page.LoadAsync(processor);
            met &= new Measure($"{name}_{page.Name}_processor", load.Processor, "ms", page.Target * mayTake).Print();
            new Measure($"{name}_{page.Name}_processor_web", load.Web, "ms", null).Print();
            new Measure($"{name}_{page.Name}_requests", load.PerSecond, "requests/s", null).Print();
            new Measure($"{name}_{page.Name}_p99", load.Worst, "ms", null).Print();
            new Measure($"{name}_{page.Name}_statements", costs[page.Name].Statements, "statements", null).Print();
            new Measure($"{name}_{page.Name}_rows", costs[page.Name].Rows, "rows", null).Print();
            new Measure($"{name}_{page.Name}_server", costs[page.Name].Milliseconds, "ms", null).Print();
            if (isSmallest)
            {
                smallest[page.Name] = load.Processor;
            }
            else
            {
                met &= new Measure(
                    $"{name}_{page.Name}_growth", load.Processor / smallest[page.Name], "times", page.Target is null ? null : MayGrow)
                    .Print();
            }
        }

        new Measure($"{name}_machine_load", Processor.MachineLoad, "processes", null).Print();

        return only.Length > 0 ? met : met & await IdleAsync(name, processor);
    }

    // The day's work is measured by another bench, and pages while nothing else is done.
    private static async Task SkipDayAsync(TestDatabase database)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        db.DailyWorkRecords.Add(new DailyWorkRecord { Day = now.ToBeijingDate(), StartedAt = now });
        await db.SaveChangesAsync();
        await db.DailyWorkRecords.ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, now));
    }

    // What the day brings to the cases is done beside the first pages; here it is waited for.
    private static async Task CalmAsync(TestDatabase database)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        for (var (before, now) = (-1L, 0L); before != now;)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            (before, now) = (now, await db.DeskChanges.MaxAsync(c => (long?)c.Id) ?? 0);
        }
    }

    private static async Task<bool> IdleAsync(string name, Processor processor)
    {
        await Task.Delay(TimeSpan.FromSeconds(20));
        var (web, server, watch) = (processor.Web, processor.Database, Stopwatch.StartNew());
        await Task.Delay(_idle);
        var percent = 100 / watch.Elapsed.TotalMilliseconds;
        new Measure($"{name}_idle_database", (processor.Database - server) * percent, "% of a core", null).Print();

        return new Measure($"{name}_idle", (processor.Web - web + processor.Database - server) * percent, "% of a core", IdleTarget)
            .Print();
    }
}
