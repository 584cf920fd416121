using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>A SQLite file of its own, to look into and to tamper with.</summary>
public sealed class DeskFile : IDisposable
{
    // What EF writes for as long as it migrates.
    private const string LeaveLock = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
            "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" VALUES (1, '2021-03-08 01:00:00+00:00');
        """;

    private DeskFile(DirectoryInfo folder) => Folder = folder.FullName;

    public string Folder { get; }

    public string File => Path.Combine(Folder, "desk.db");

    /// <summary>For a file that is not there yet.</summary>
    public static DeskFile New() => new(ScratchFolder.New("desk-file-"));

    /// <summary>As a version of which this one knows nothing has left it.</summary>
    public Task LeaveUnknownMigrationAsync(string id) => RunAsync($"""
        CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
            "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsHistory" VALUES ('{id}', '10.0.0');
        CREATE TABLE "Kept" ("Id" INTEGER);
        """);

    /// <summary>The row that a killed process leaves.</summary>
    public Task LeaveLockAsync() => RunAsync(LeaveLock);

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
        command.CommandText =
            """
            SELECT group_concat("name" || ' ' || coalesce("sql", ''), char(10)) FROM (
                SELECT * FROM "sqlite_master" WHERE "name" NOT LIKE '\_\_EF%' ESCAPE '\' AND "name" NOT LIKE 'sqlite%' ORDER BY "name")
            """;

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

    private SqliteDeskContext Plain() =>
        new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite($"Data Source={File};Pooling=False").Options);

    private ServiceProvider Services()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Database:Provider", "Sqlite"), new("ConnectionStrings:Desk", $"Data Source={File};Pooling=False")])
            .Build();

        return new ServiceCollection().AddLogging().AddDeskData(settings).BuildServiceProvider();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();

        return connection;
    }
}
