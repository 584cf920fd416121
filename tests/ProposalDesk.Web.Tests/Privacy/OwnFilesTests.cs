using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Privacy;

/// <summary>What the desk keeps is closed to everybody else on the machine.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public abstract class OwnFilesTests(DeskFixture desk)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Nobody_else_reads_files_keys_logs_or_the_database()
    {
        await desk.AssignedAsync();
        await desk.WithAsync((FileStore files) => files.PutAsync("%PDF-1.7 closed"u8.ToArray(), default));

        Assert.Empty(Open([desk.DataFolder, .. Below(desk.DataFolder), .. await DatabaseAsync()]));
        Assert.Contains(Below(desk.DataFolder), p => p.Contains("/keys/", StringComparison.Ordinal));
        Assert.Contains(Below(desk.DataFolder), p => p.Contains("/files/", StringComparison.Ordinal));
    }

    protected static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories);

    protected static IEnumerable<string> Open(IEnumerable<string> paths) => paths.Where(p => (File.GetUnixFileMode(p) & Others) != 0);

    protected async Task<string[]> DatabaseAsync()
    {
        var connection = await desk.WithDbAsync(db => Task.FromResult(
            db.Database.GetDbConnection() is SqliteConnection ? db.Database.GetConnectionString() : null));
        if (connection is null)
        {
            return [];
        }

        var database = new SqliteConnectionStringBuilder(connection).DataSource;

        return [.. new[] { database, $"{database}-wal", $"{database}-shm" }.Where(File.Exists)];
    }
}

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OwnFilesTestsOnSqlite(SqliteDesk desk) : OwnFilesTests(desk), IClassFixture<SqliteDesk>
{
    [Fact]
    public async Task What_was_put_back_open_to_all_is_closed_at_the_next_start()
    {
        var database = (await DatabaseAsync())[0];
        var folder = Directory.CreateTempSubdirectory("desk");
        try
        {
            var files = folder.CreateSubdirectory("files");
            var key = Path.Combine(folder.FullName, "installation.key");
            await File.WriteAllBytesAsync(key, new byte[32]);
            foreach (var path in new[] { folder.FullName, files.FullName, key, database })
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }

            using var child = ChildDesk.Start(database, folder.FullName, ["check-records"]);
            await child.ExitCodeAsync();

            Assert.Empty(Open([folder.FullName, .. Below(folder.FullName), database]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OwnFilesTestsOnPostgreSql(PostgreSqlDesk desk) : OwnFilesTests(desk), IClassFixture<PostgreSqlDesk>;
