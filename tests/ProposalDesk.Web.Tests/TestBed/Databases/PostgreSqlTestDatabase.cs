using Npgsql;

namespace ProposalDesk.Tests.Databases;

/// <summary>A database made from the template that the run's server holds.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly PostgreSqlServer _server;
    private readonly string _name;

    private PostgreSqlTestDatabase(PostgreSqlServer server, string name)
        : base("PostgreSql", server.ConnectionStringTo(name))
    {
        _server = server;
        _name = name;
    }

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await PostgreSqlServer.GetAsync();
        var name = await server.CreateDatabaseAsync();

        return new PostgreSqlTestDatabase(server, name);
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await _server.DropDatabaseAsync(_name);
    }
}
