using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Tests.Databases;

/// <summary>A copy of a file that was migrated once in this test run.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> _template = new(MigrateTemplateAsync);

    private readonly DirectoryInfo _folder;

    private SqliteTestDatabase(DirectoryInfo folder, string file)
        : base("Sqlite", new SqliteConnectionStringBuilder { DataSource = file }.ToString())
    {
        _folder = folder;
    }

    public static Task<TestDatabase> CreateAsync() => CreateAsync(Directory.CreateTempSubdirectory("desk-sqlite-"));

    /// <param name="folder">Goes with the database.</param>
    public static async Task<TestDatabase> CreateAsync(DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, "desk.db");
        await File.WriteAllBytesAsync(file, await _template.Value);

        return new SqliteTestDatabase(folder, file);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MigrateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("desk-sqlite-");
        var file = Path.Combine(folder.FullName, "desk.db");

        try
        {
            var options = new DbContextOptionsBuilder<SqliteDeskContext>()
                .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
                .Options;

            await using (var db = new SqliteDeskContext(options))
            {
                await db.Database.MigrateAsync();
                // As the application keeps it; closing the last connection moves the log into the file that is copied.
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            }

            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
