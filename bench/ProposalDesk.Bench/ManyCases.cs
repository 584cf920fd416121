using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>
/// Fills a database with any number of cases of many years in minutes: a thousand go their way through the rules of the
/// field, then the database itself copies them with everything that hangs on them. A case's number says nothing about its days.
/// </summary>
public static class ManyCases
{
    /// <summary>How many rows of deadlines there are for a case, superseded ones among them.</summary>
    public const int DeadlinesEach = 15;

    private const int Models = 1000;

    /// <param name="count">A multiple of 1000.</param>
    /// <param name="years">Over which they are spread evenly, up to the one under way; few, so that much is open.</param>
    /// <param name="withSuperseded">Also the rows that corrections and moved calendars leave behind, on PostgreSQL.</param>
    public static async Task FillAsync(TestDatabase database, int count, int years = 5, bool withSuperseded = true)
    {
        if (count % Models != 0)
        {
            throw new ArgumentException($"{count} is not a multiple of {Models}.", nameof(count));
        }

        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (db is PostgreSqlDeskContext postgreSql)
        {
            await postgreSql.ForgetHowMuchWaitsForWhomAsync(CancellationToken.None);
        }

        await db.AddPublishedYearsAsync(CancellationToken.None);
        await db.SaveChangesAsync();
        var bureau = await BenchBureau.SettleInAsync(db, Enumerable.Range(now.Year - years + 1, years), 12, 4);
        await AddModelsAsync(db, bureau, now, years);
        if (withSuperseded)
        {
            await AddSupersededAsync(db);
        }

        await CaseCopies.AddAsync(db, (count / Models) - 1, ModelCases.Mark);
        await db.Database.ExecuteSqlRawAsync(database.Provider == "Sqlite" ? "ANALYZE" : "VACUUM ANALYZE");
    }

    private static async Task AddModelsAsync(DeskContext db, BenchBureau bureau, DateTime now, int years)
    {
        var models = new ModelCases(bureau, now);
        for (var i = 0; i < Models; i++)
        {
            db.Proposals.Add(models.Make(i, now.Year - (i % years)));
            if (i % 50 == 49)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }
    }

    // A case that was corrected, extended and moved by calendars has replaced rows; they are what makes the table large.
    private static async Task AddSupersededAsync(DeskContext db)
    {
        var missing = (DeadlinesEach * Models) - await db.Deadlines.CountAsync(d => d.ProposalId != null);
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Deadline))!.GetProperties().Select(p => p.Name)
            .Except(["Id", "SupersededAt", "SupersededById"]).Select(name => $"\"{name}\""));
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "Deadlines" ({columns}, "SupersededAt", "SupersededById")
            SELECT {columns}, now(), "Id" FROM (SELECT * FROM "Deadlines" CROSS JOIN generate_series(1, 10)
            WHERE "ProposalId" IS NOT NULL ORDER BY generate_series, "Id" LIMIT {missing}) AS rows
            """));
    }
}
