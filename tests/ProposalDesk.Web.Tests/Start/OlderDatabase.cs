using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>A SQLite file as an earlier version left it, with messages in it.</summary>
public sealed class OlderDatabase : IDisposable
{
    public const int Messages = 50;

    // What EF writes for as long as it migrates.
    private const string LeaveLock = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" VALUES (1, '2021-03-08 01:00:00+00:00');
        """;

    private OlderDatabase(DirectoryInfo folder) => Folder = folder.FullName;

    public string Folder { get; }

    public string File => Path.Combine(Folder, "desk.db");

    /// <param name="migration">The last that it has, by name; null for a file that is not there yet.</param>
    public static async Task<OlderDatabase> CreateAsync(string? migration)
    {
        var database = new OlderDatabase(Directory.CreateTempSubdirectory("desk-older-"));
        if (migration is not null)
        {
            await using var plain = database.Plain();
            await plain.GetService<IMigrator>().MigrateAsync(migration);
            await database.RunAsync($"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Messages})
                INSERT INTO "Outbox" ("Key", "Channel", "RecipientName", "Text", "CreatedAt") SELECT 'old:' || i, 'Print', '委员', '请寄送', '2021-03-08 01:00:00' FROM n;
                PRAGMA journal_mode = WAL;
                """);
        }

        return database;
    }

    /// <summary>The row that a killed process leaves.</summary>
    public Task LeaveLockAsync() => RunAsync(LeaveLock);

    /// <summary>What EF commits of the next migration before it is killed: it rebuilds a table in three transactions.</summary>
    public async Task LeaveHalfAsync(int parts)
    {
        await using var plain = Plain();
        var id = (await plain.Database.GetPendingMigrationsAsync()).First();
        var assembly = plain.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[id], plain.Database.ProviderName!);
        var model = plain.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel, designTime: true, validationLogger: null);
        var commands = plain.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model);
        Assert.Equal(2, commands.Count(c => c.TransactionSuppressed));
        var part = 1;
        foreach (var command in commands)
        {
            part += command.TransactionSuppressed ? 1 : 0;
            if (part > parts)
            {
                break;
            }

            await RunAsync(command.CommandText);
        }
    }

    /// <summary>As the application does it.</summary>
    public async Task MigrateAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeskContext>().MigrateAsync(CancellationToken.None);
    }

    public async Task<IReadOnlyList<string>> PendingAsync()
    {
        await using var plain = Plain();

        return [.. await plain.Database.GetPendingMigrationsAsync()];
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Every table and index, in the words of SQLite.</summary>
    public async Task<string> SchemaAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT group_concat("name" || ' ' || coalesce("sql", ''), char(10)) FROM (SELECT * FROM "sqlite_master" WHERE "name" <> '__EFMigrationsLock' ORDER BY "name")""";

        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private SqliteDeskContext Plain() => new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite($"Data Source={File};Pooling=False").Options);

    private ServiceProvider Services()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Database:Provider", "Sqlite"), new("ConnectionStrings:Desk", $"Data Source={File};Pooling=False")]).Build();

        return new ServiceCollection().AddLogging().AddDeskData(settings).BuildServiceProvider();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();

        return connection;
    }
}
