using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>
/// The day's work and the pages over a hundred thousand cases with a million deadlines, on PostgreSQL:
/// <c>deadlines [--count N]</c>.
/// </summary>
public static class DeadlinesBench
{
    private const int HundredThousand = 100_000;
    private const int Days = 3;

    private static readonly (string Name, string Address)[] _pages =
    [
        ("home", "/"),
        ("list", "/proposals"),
        ("list_filtered", "/proposals?status=InHandling&light=Red"),
        ("list_last_page", "/proposals?page=100000"),
        ("search_number", "/proposals?q=10085"),
        ("search_words", "/proposals?q=" + Uri.EscapeDataString("数据 林")),
    ];

    public static async Task<bool> RunAsync(string[] args)
    {
        if (CountOf(args) is not { } count)
        {
            await Console.Error.WriteLineAsync("deadlines [--count N]: N is a multiple of 1000");
            return false;
        }

        try
        {
            await using var database = await PostgreSqlTestDatabase.CreateAsync();
            var watch = Stopwatch.StartNew();
            await ManyCases.FillAsync(database, count);
            new Measure("deadlines_fill", watch.Elapsed.TotalSeconds, "s", null).Print();

            return await DaysAsync(database) & await PagesAsync(database);
        }
        finally
        {
            await PostgreSqlServer.StopAsync();
        }
    }

    private static int? CountOf(string[] args) => args switch
    {
        [] => HundredThousand,
        ["--count", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count % 1000 == 0 => count,
        _ => null,
    };

    private static async Task<bool> DaysAsync(TestDatabase database)
    {
        var clock = new DeskClock(TimeProvider.System);
        await using var services = Desk(database, clock);
        var met = true;
        for (var day = 0; day < Days; day++)
        {
            clock.Shift = TimeSpan.FromDays(day);
            await using var memory = new OwnMemory();
            await using var scope = services.CreateAsyncScope();
            var watch = Stopwatch.StartNew();
            await scope.ServiceProvider.GetRequiredService<RunDay>().ExecuteAsync(CancellationToken.None);
            var name = string.Create(CultureInfo.InvariantCulture, $"deadlines_day_{day + 1}");
            met &= new Measure(name, watch.Elapsed.TotalSeconds, "s", 60).Print();
            met &= new Measure($"{name}_managed_peak", memory.Managed, "MB", 200).Print();
            new Measure($"{name}_working_set_peak", memory.WorkingSet, "MB", null).Print();
            var run = await scope.ServiceProvider.GetRequiredService<DeskContext>().DayRuns.AsNoTracking().OrderByDescending(r => r.Day).FirstAsync();
            new Measure($"{name}_reminders", run.Reminders, "rungs", null).Print();
            new Measure($"{name}_messages", run.Messages, "messages", null).Print();
        }

        return met;
    }

    private static async Task<bool> PagesAsync(TestDatabase database)
    {
        await using var server = await RunningDesk.StartAsync(database);
        using var client = await server.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        var met = true;
        var times = new Dictionary<string, double>();
        foreach (var (name, address) in _pages)
        {
            times[name] = (await PagesBench.TimeAsync(client, _ => address)).Median;
            met &= new Measure($"deadlines_page_{name}_median", times[name], "ms", 150).Print();
        }

        await RemoveDeadlinesAsync(database);
        foreach (var (name, address) in _pages.Take(2))
        {
            var without = (await PagesBench.TimeAsync(client, _ => address)).Median;
            met &= new Measure($"deadlines_page_{name}_slower_by_lights", (times[name] / without * 100) - 100, "%", 10).Print();
        }

        return met;
    }

    // What the pages cost where no case has a deadline but its own.
    private static async Task RemoveDeadlinesAsync(TestDatabase database)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync("""TRUNCATE "Deadlines" CASCADE""");
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Proposals" SET "NextDueOn" = NULL, "NextDueKind" = NULL WHERE "NextDueOn" IS NOT NULL""");
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static ServiceProvider Desk(TestDatabase database, DeskClock clock) => new ServiceCollection()
        .AddLogging()
        .AddDeskData(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["ConnectionStrings:Desk"] = database.ConnectionString })
            .Build())
        .AddDeskCore()
        .AddSingleton(clock)
        .BuildServiceProvider();
}
