using Microsoft.Data.Sqlite;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// The desk as <c>./run.sh</c> shows it: a year of cases over all stages. The year is told once in a run; every desk has a
/// copy of its own of the database and the folder that came of it.
/// </summary>
public class DemonstrationYear : RunningDeskOnSqlite
{
    private static readonly Lazy<Task<Told>> _told = new(TellAsync);

    private sealed record Told(byte[] Database, IReadOnlyList<(string Name, byte[] Content)> Folder);

    protected override string Demonstration => "Year";

    private string DatabaseFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    protected override async Task FurnishAsync()
    {
        var told = await _told.Value;
        await File.WriteAllBytesAsync(DatabaseFile, told.Database);
        foreach (var (name, content) in told.Folder)
        {
            var file = Path.Combine(Data.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }
    }

    private static async Task<Told> TellAsync()
    {
        await using var first = new FirstYear();
        await first.InitializeAsync();

        return await first.TakeAsync();
    }

    /// <summary>The one that is told, by a start on nothing.</summary>
    private sealed class FirstYear : DemonstrationYear
    {
        public async Task<Told> TakeAsync()
        {
            Kill();
            await using (var last = new SqliteConnection(
                new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString()))
            {
                // Whoever closes a database last moves its log into the file; the killed process did not.
                await last.OpenAsync();
                await using var command = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", last);
                await command.ExecuteNonQueryAsync();
            }

            return new Told(
                await File.ReadAllBytesAsync(DatabaseFile),
                [.. Data.GetFiles("*", SearchOption.AllDirectories)
                    .Select(f => (Path.GetRelativePath(Data.FullName, f.FullName), File.ReadAllBytes(f.FullName)))]);
        }

        protected override Task FurnishAsync() => Task.CompletedTask;
    }
}
