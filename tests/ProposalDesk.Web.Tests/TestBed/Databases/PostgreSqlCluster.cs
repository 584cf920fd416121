using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ProposalDesk.Tests.Databases;

/// <summary>A throwaway cluster of the installed PostgreSQL, in a folder of its own on a free port, never run by root.</summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    // The keeper lives as long as its standard input: when the tests end, or are killed, the cluster goes with them.
    private const string Keeper = """
        trap '' INT TERM
        folder=$(mktemp -d -t desk-pg-XXXXXX) || exit 1
        "$DESK_PG_BIN/initdb" -D "$folder/data" -U desk -A scram-sha-256 --pwfile=<(printf '%s' "$DESK_PG_PASSWORD") \
            -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; rm -rf "$folder"; exit 1; }
        "$DESK_PG_BIN/postgres" -D "$folder/data" -h 127.0.0.1 -p "$DESK_PG_PORT" -k '' -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c max_connections=300 -c logging_collector=off >"$folder/server.log" 2>&1 </dev/null &
        server=$!
        cat >/dev/null
        kill -QUIT "$server" 2>/dev/null
        wait "$server"
        rm -rf "$folder"
        """;

    private readonly Process _keeper;
    private readonly StringBuilder _complaints = new();

    private PostgreSqlCluster(Process keeper, string connectionString)
    {
        _keeper = keeper;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>The folder with the newest installed server's programs, if there is one.</summary>
    public static string? FindBinaries()
    {
        const string versions = "/usr/lib/postgresql";

        return Directory.Exists(versions)
            ? Directory.GetDirectories(versions)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
    }

    public static async Task<PostgreSqlCluster> StartAsync(string binaries)
    {
        var port = FreePort();
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        // PostgreSQL refuses to run as root; Debian's package has made the user postgres.
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "bash", "-c", Keeper])
            : new ProcessStartInfo("bash", ["-c", Keeper]);

        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = "/";
        start.Environment["DESK_PG_BIN"] = binaries;
        start.Environment["DESK_PG_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["DESK_PG_PASSWORD"] = password;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("TMPDIR");

        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "desk",
            Password = password,
            Database = "postgres",
            Pooling = false,
        };

        var cluster = new PostgreSqlCluster(Process.Start(start)!, connection.ToString());
        await cluster.WaitUntilReadyAsync();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.EndedAsync();
        _keeper.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        _keeper.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _keeper.OutputDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _keeper.BeginErrorReadLine();
        _keeper.BeginOutputReadLine();

        var waited = Stopwatch.StartNew();

        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!_keeper.HasExited && waited.Elapsed < Patience.Long)
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException e)
            {
                throw new InvalidOperationException($"The throwaway PostgreSQL did not start. {_complaints}", e);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
