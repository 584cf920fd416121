using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>The way to the server leads through a gate that can be shut: connections break and new ones are refused.</summary>
public sealed class FailingPostgreSqlDesk : PostgreSqlDesk, IFailingDesk
{
    private readonly Gate _gate = new();
    private string _direct = "";

    public Task TakeDatabaseAwayAsync()
    {
        _gate.Shut();

        return Task.CompletedTask;
    }

    public Task BringDatabaseBackAsync()
    {
        _gate.Open();

        return Task.CompletedTask;
    }

    public async Task<IAsyncDisposable> HoldDatabaseAsync()
    {
        var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_direct) { Pooling = false }.ToString());
        await other.OpenAsync();
        await using var hold = new NpgsqlCommand("""BEGIN; LOCK TABLE "ProposalEvents" IN EXCLUSIVE MODE""", other);
        await hold.ExecuteNonQueryAsync();

        return other;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _gate.Dispose();
    }

    protected override async Task<TestDatabase> CreateDatabaseAsync()
    {
        var database = await base.CreateDatabaseAsync();
        var direct = new NpgsqlConnectionStringBuilder(_direct = database.ConnectionString);
        _gate.LeadTo(direct.Host!, direct.Port);

        return new BehindGate(
            database, new NpgsqlConnectionStringBuilder(_direct) { Host = "127.0.0.1", Port = _gate.Port, CommandTimeout = 2 }.ToString());
    }

    private sealed class BehindGate(TestDatabase database, string connection) : TestDatabase("PostgreSql", connection)
    {
        public override async ValueTask DisposeAsync()
        {
            await using (var pooled = new NpgsqlConnection(ConnectionString))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await database.DisposeAsync();
        }
    }

    private sealed class Gate : IDisposable
    {
        private readonly ConcurrentBag<TcpClient> _open = [];
        private TcpListener? _door;
        private string _host = "";
        private int _port;

        public int Port { get; private set; }

        public void LeadTo(string host, int port)
        {
            (_host, _port) = (host, port);
            Open();
        }

        public void Open()
        {
            var door = _door = new TcpListener(IPAddress.Loopback, Port);
            door.Start();
            Port = ((IPEndPoint)door.LocalEndpoint).Port;
            _ = LetInAsync(door);
        }

        public void Shut()
        {
            _door?.Stop();
            while (_open.TryTake(out var client))
            {
                client.Close();
            }
        }

        public void Dispose()
        {
            Shut();
            _door?.Dispose();
        }

        private async Task LetInAsync(TcpListener door)
        {
            try
            {
                while (true)
                {
                    var (client, server) = (await door.AcceptTcpClientAsync(), new TcpClient { NoDelay = true });
                    client.NoDelay = true;
                    await server.ConnectAsync(_host, _port);
                    _open.Add(client);
                    _open.Add(server);
                    _ = CarryAsync(client, server);
                    _ = CarryAsync(server, client);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Shut.
            }
        }

        private static async Task CarryAsync(TcpClient from, TcpClient to)
        {
            try
            {
                await from.GetStream().CopyToAsync(to.GetStream());
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // One of them has hung up.
            }

            to.Close();
        }
    }
}
