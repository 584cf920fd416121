using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Privacy;
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
    private const int PageSize = 300;

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
        ["--count", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            && count % 1000 == 0 => count,
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
            await scope.ServiceProvider.GetRequiredService<CarryOutDailyWork>().ExecuteAsync(CancellationToken.None);
            var name = string.Create(CultureInfo.InvariantCulture, $"deadlines_day_{day + 1}");
            met &= new Measure(name, watch.Elapsed.TotalSeconds, "s", 60).Print();
            met &= new Measure($"{name}_managed_peak", memory.Managed, "MB", 200).Print();
            new Measure($"{name}_working_set_peak", memory.WorkingSet, "MB", null).Print();
            var run = await scope.ServiceProvider.GetRequiredService<DeskContext>().DailyWorkRecords.AsNoTracking()
                .OrderByDescending(r => r.Day)
                .FirstAsync();
            new Measure($"{name}_reminders", run.Reminders, "rungs", null).Print();
            new Measure($"{name}_messages", run.Messages, "messages", null).Print();
        }

        clock.Shift = TimeSpan.Zero;

        return met & await DeriveAllAsync(services);
    }

    // The day derives the open cases; this is the same for every case there is.
    private static async Task<bool> DeriveAllAsync(ServiceProvider services)
    {
        await using var memory = new OwnMemory();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var derivation = scope.ServiceProvider.GetRequiredService<DeadlineDerivation>();
        var calendar = await db.CalendarAsync(CancellationToken.None);
        var (watch, derived, moved) = (Stopwatch.StartNew(), 0, 0);
        for (long after = 0; await db.Proposals.Where(p => p.Id > after).OrderBy(p => p.Id).Select(p => p.Id).Take(PageSize)
            .ToListAsync() is { Count: > 0 } page; after = page[^1])
        {
            moved += (await derivation.DeriveAsync(page, isKept: false, null, calendar, TimeProvider.System
                .GetUtcNow().UtcDateTime, CancellationToken.None)).Count;
            derived += page.Count;
        }

        var met = new Measure("deadlines_derive_all", watch.Elapsed.TotalSeconds, "s", 60).Print();
        new Measure("deadlines_derive_all_cases", derived, "cases", null).Print();
        met &= new Measure("deadlines_derive_all_out_of_step", moved, "deadlines", 0).Print();

        return met & new Measure("deadlines_derive_all_managed_peak", memory.Managed, "MB", 200).Print();
    }

    private static async Task<bool> PagesAsync(TestDatabase database)
    {
        await TidyAsync(database, "SELECT 1");
        await using var server = await RunningDesk.StartAsync(database);
        using var client = await server.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        var met = true;
        foreach (var (name, address) in _pages)
        {
            met &= new Measure($"deadlines_page_{name}_median", (await PagesBench.TimeAsync(client, _ => address)).Median, "ms", 150)
                .Print();
        }

        // With, without and with again, so that neither has the warmer process or the quieter minute; the first round only warms.
        await TimeAsync();
        var before = await TimeAsync();
        await TidyAsync(database,
            """
            CREATE TABLE "KeptDeadlines" AS TABLE "Deadlines";
            CREATE TABLE "KeptDue" AS SELECT "Id", "NextDueOn", "NextDueKind" FROM "Proposals" WHERE "NextDueOn" IS NOT NULL;
            TRUNCATE "Deadlines" CASCADE;
            UPDATE "Proposals" SET "NextDueOn" = NULL, "NextDueKind" = NULL WHERE "NextDueOn" IS NOT NULL
            """);
        var without = await TimeAsync();
        await TidyAsync(database,
            """
            INSERT INTO "Deadlines" SELECT * FROM "KeptDeadlines";
            UPDATE "Proposals" p SET "NextDueOn" = k."NextDueOn", "NextDueKind" = k."NextDueKind" FROM "KeptDue" k WHERE k."Id" = p."Id"
            """);
        var after = await TimeAsync();
        foreach (var ((name, _), i) in _pages.Take(2).Select((p, i) => (p, i)))
        {
            var with = (before[i] + after[i]) / 2;
            new Measure($"deadlines_page_{name}_with_lights", with, "ms", null).Print();
            met &= new Measure($"deadlines_page_{name}_slower_by_lights", (with / without[i] * 100) - 100, "%", 10).Print();
        }

        return met;

        async Task<List<double>> TimeAsync()
        {
            List<double> times = [];
            foreach (var (_, address) in _pages.Take(2))
            {
                times.Add((await PagesBench.TimeAsync(client, _ => address)).Median);
            }

            return times;
        }
    }

    // With and without deadlines the cases lie in the same order, so that only what is read of deadlines makes a difference.
    private static async Task TidyAsync(TestDatabase database, string statement)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync(statement);
        await db.Database.ExecuteSqlRawAsync("""CLUSTER "Proposals" USING "PK_Proposals" """);
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static ServiceProvider Desk(TestDatabase database, DeskClock clock) => new ServiceCollection()
        .AddLogging()
        .AddDeskData(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.Provider,
                ["ConnectionStrings:Desk"] = database.ConnectionString,
            })
            .Build())
        .AddDeskCore()
        // Nothing is put there: the day only asks whether something was to be erased.
        .AddSingleton(s => new FileStore(Path.Combine(Path.GetTempPath(), "desk-bench-files"), s.GetRequiredService<PersonalSeal>()))
        .AddSingleton(clock)
        .BuildServiceProvider();
}
