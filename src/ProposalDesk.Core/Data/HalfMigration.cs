using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProposalDesk.Core.Data;

/// <summary>
/// Finishes a migration that an earlier version was killed in. EF's own way commits a migration that rebuilds a table in
/// parts and notes it at the end, so that it can be neither repeated nor left. Which parts are there is found by trying
/// them on an empty database, until its tables are those of the real one.
/// </summary>
internal static class HalfMigration
{
    private const string Schema =
        """SELECT group_concat("name" || coalesce("sql", ''), char(10)) AS "Value" FROM (SELECT "name", "sql" FROM "sqlite_master" WHERE "name" NOT LIKE '\_\_EF%' ESCAPE '\' AND "name" NOT LIKE 'sqlite%' ORDER BY "name")""";

    /// <summary>Call inside the transaction of the migrations that follow.</summary>
    public static async Task FinishAsync(SqliteDeskContext db, CancellationToken ct)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() is not { } last
            || (await db.Database.GetPendingMigrationsAsync(ct)).FirstOrDefault() is not { } next)
        {
            return;
        }

        await using var trial = new SqliteDeskContext(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite("Data Source=:memory:").Options);
        var (parts, version) = PartsOf(trial, next);
        if (parts.Count == 1)
        {
            return;
        }

        await trial.Database.OpenConnectionAsync(ct);
        await trial.GetService<IMigrator>().MigrateAsync(last, ct);
        await trial.Database.ExecuteSqlRawAsync(SqliteMigrationsSql.ReferencesOff, ct);
        var real = await SchemaOfAsync(db, ct);
        for (var done = 0; done < parts.Count; done++)
        {
            if (await SchemaOfAsync(trial, ct) == real)
            {
                if (done > 0)
                {
                    await RunAsync(db, parts.Skip(done).SelectMany(p => p), ct);
                    await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(next, version)), ct);
                }

                return;
            }

            await RunAsync(trial, parts[done], ct);
        }
    }

    private static (IReadOnlyList<IReadOnlyList<string>> Parts, string Version) PartsOf(SqliteDeskContext trial, string id)
    {
        var assembly = trial.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[id], trial.Database.ProviderName!);
        var model = trial.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel, designTime: true, validationLogger: null);
        List<List<string>> parts = [[]];
        foreach (var command in trial.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model))
        {
            if (command.TransactionSuppressed)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(command.CommandText);
            }
        }

        return (parts, model.GetProductVersion() ?? "");
    }

    private static async Task RunAsync(SqliteDeskContext db, IEnumerable<string> statements, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The statements are those of our own migrations.
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static Task<string?> SchemaOfAsync(SqliteDeskContext db, CancellationToken ct) => db.Database.SqlQueryRaw<string?>(Schema).SingleAsync(ct);
}
