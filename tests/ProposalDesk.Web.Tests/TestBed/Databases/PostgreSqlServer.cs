using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Tests.Databases;

/// <summary>
/// The one PostgreSQL server of a test run, started when the first test asks for it: a container where Docker has the image,
/// else a throwaway cluster of the installed server, else a container of an image fetched now.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Template = "desk_template";

    private static readonly Lazy<Task<PostgreSqlServer>> _one = new(StartAsync);

    private readonly SemaphoreSlim _creating = new(1);
    private readonly NpgsqlConnectionStringBuilder _administration;
    private readonly IAsyncDisposable _host;
    private int _databases;

    private PostgreSqlServer(IAsyncDisposable host, string connectionString)
    {
        _host = host;
        _administration = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Database = "postgres",
            Pooling = false,
            Timeout = (int)Patience.Short.TotalSeconds,
            CommandTimeout = (int)Patience.Long.TotalSeconds,
        };
    }

    public static Task<PostgreSqlServer> GetAsync() => _one.Value;

    /// <summary>Stops and removes the server if any test has asked for it.</summary>
    public static async Task StopAsync()
    {
        if (_one.IsValueCreated && _one.Value.IsCompletedSuccessfully)
        {
            await (await _one.Value).DisposeAsync();
        }
    }

    public string ConnectionStringTo(string database) =>
        new NpgsqlConnectionStringBuilder(_administration.ConnectionString) { Database = database, Pooling = true, MaxPoolSize = 20 }
            .ToString();

    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"desk_{Interlocked.Increment(ref _databases)}";

        // The template lets nobody else in while it is copied.
        if (!await _creating.WaitAsync(Patience.Long))
        {
            throw new TimeoutException("Another test has been making its database for too long.");
        }

        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        }
        finally
        {
            _creating.Release();
        }

        return name;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _creating.Dispose();
    }

    public Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task<PostgreSqlServer> StartAsync()
    {
        var server = await TryHostsAsync();

        await server.ExecuteAsync($"CREATE DATABASE {Template}");
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionStringTo(Template)) { Pooling = false };
        var options = new DbContextOptionsBuilder<PostgreSqlDeskContext>().UseNpgsql(connection.ToString()).Options;

        await using var db = new PostgreSqlDeskContext(options);
        await db.Database.MigrateAsync();

        return server;
    }

    private static async Task<PostgreSqlServer> TryHostsAsync()
    {
        if (await PostgreSqlContainerHost.HasImageAsync())
        {
            var container = await PostgreSqlContainerHost.StartAsync();
            return new PostgreSqlServer(container, container.ConnectionString);
        }

        if (PostgreSqlCluster.FindBinaries() is { } binaries)
        {
            var cluster = await PostgreSqlCluster.StartAsync(binaries);
            return new PostgreSqlServer(cluster, cluster.ConnectionString);
        }

        if (await PostgreSqlContainerHost.PullImageAsync())
        {
            var container = await PostgreSqlContainerHost.StartAsync();
            return new PostgreSqlServer(container, container.ConnectionString);
        }

        throw new InvalidOperationException(
            "The tests need PostgreSQL: run 'apt-get install -y postgresql' as root (./test.sh does it), "
            + $"or let Docker have the image {PostgreSqlContainerHost.Image}.");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_administration.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
