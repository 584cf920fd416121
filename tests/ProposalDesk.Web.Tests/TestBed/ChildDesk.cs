using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>
/// The real program in a process of its own on a SQLite file, for what only a process can show: being killed, and not being
/// alone.
/// </summary>
public sealed class ChildDesk : IDisposable
{
    private static readonly TimeSpan _atMost = TimeSpan.FromMinutes(3);

    private readonly List<string> _lines = [];
    private readonly Process _process;
    private readonly int _port = FreePort();

    private ChildDesk(string database, string dataFolder, string[] command)
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. command, "--contentRoot", Path.GetDirectoryName(program)!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__Desk"] = $"Data Source={database}";
        start.Environment["Desk__DataDirectory"] = dataFolder;
        start.Environment["Demo__Mode"] = "Off";
        // A process of seconds uses nothing often enough to make watching it, and compiling it again, worth while.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Remember;
        _process.ErrorDataReceived += Remember;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <param name="command">Words after the program's name; without any it is the desk.</param>
    public static ChildDesk Start(string database, string dataFolder, params string[] command) => new(database, dataFolder, command);

    /// <summary>All it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Waits for a word on its console.</summary>
    public Task UntilSaidAsync(string word) => UntilAsync(() => Task.FromResult(Said.Contains(word, StringComparison.Ordinal)), word);

    /// <summary>Waits until it answers.</summary>
    public async Task UntilLivesAsync()
    {
        using var http = new HttpClient();
        await UntilAsync(async () =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{_port}/health/live"));

                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, "/health/live");
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(_atMost);
        await _process.WaitForExitAsync(limit.Token);

        return _process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    /// <summary>Waits for something that it does, as long as it lives.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (_process.HasExited || waited.Elapsed > _atMost)
            {
                throw new InvalidOperationException($"Waited in vain for {what}:\n{Said}");
            }

            await Task.Delay(50);
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (_lines)
        {
            _lines.Add(line.Data ?? "");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
