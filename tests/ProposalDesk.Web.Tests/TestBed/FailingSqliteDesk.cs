using Microsoft.Data.Sqlite;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>The file is moved away, and something that is no file stands in its place.</summary>
public sealed class FailingSqliteDesk : SqliteDesk, IFailingDesk
{
    private string _connection = "";
    private string _file = "";

    public Task TakeDatabaseAwayAsync()
    {
        using var pooled = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(pooled);
        File.Move(_file, _file + ".away");
        Directory.CreateDirectory(_file);

        return Task.CompletedTask;
    }

    public Task BringDatabaseBackAsync()
    {
        Directory.Delete(_file);
        File.Move(_file + ".away", _file);

        return Task.CompletedTask;
    }

    public async Task<IAsyncDisposable> HoldDatabaseAsync()
    {
        var other = new SqliteConnection(new SqliteConnectionStringBuilder(_connection) { Pooling = false }.ToString());
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();

        return other;
    }

    protected override async Task<TestDatabase> CreateDatabaseAsync()
    {
        var database = await base.CreateDatabaseAsync();
        var settings = new SqliteConnectionStringBuilder(database.ConnectionString) { DefaultTimeout = 1 };
        (_file, _connection) = (settings.DataSource, settings.ToString());

        return new Impatient(database, _connection);
    }

    private sealed class Impatient(TestDatabase database, string connection) : TestDatabase("Sqlite", connection)
    {
        public override async ValueTask DisposeAsync()
        {
            using (var pooled = new SqliteConnection(ConnectionString))
            {
                SqliteConnection.ClearPool(pooled);
            }

            await database.DisposeAsync();
        }
    }
}
