using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>The real application as a process of its own on a free port.</summary>
public sealed partial class RunningDesk : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data;
    private readonly Uri _address;

    private RunningDesk(Process process, DirectoryInfo data, Uri address, TimeSpan coldStart)
    {
        (_process, _data, _address, ColdStart) = (process, data, address, coldStart);
    }

    /// <summary>From starting the process to its first page.</summary>
    public TimeSpan ColdStart { get; }

    public int ProcessId => _process.Id;

    /// <summary>Its data folder.</summary>
    public DirectoryInfo Data => _data;

    /// <summary>Where bench.sh publishes the application as it is put into service.</summary>
    public static string InService =>
        Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.FullName, "publish", "in-service");

    /// <param name="folder">Where the application lies; null: the build beside this one.</param>
    /// <param name="measures">Whether its answers say what they cost; that costs a little itself.</param>
    public static async Task<RunningDesk> StartAsync(TestDatabase database, string? folder = null, bool measures = true)
    {
        var data = Directory.CreateTempSubdirectory("desk-bench-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var web = folder ?? Path.Combine(built.Parent!.Parent!.FullName, "ProposalDesk.Web", built.Name);
        var start = new ProcessStartInfo("dotnet", Path.Combine(web, "ProposalDesk.Web.dll"))
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Bench",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Database__Provider"] = database.Provider,
                ["ConnectionStrings__Desk"] = database.ConnectionString,
                ["Desk__DataDirectory"] = data.FullName,
                ["Desk__Measure"] = measures ? "true" : "false",
                // Everybody comes from one address here.
                ["Desk__FeedbackPagesPerMinute"] = "100000000",
                ["Demo__Mode"] = "Off",
                ["Serilog__MinimumLevel__Default"] = "Warning",
            },
        };

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await FirstPageAsync(process, address);
        var desk = new RunningDesk(process, data, address, watch.Elapsed);

        // The day's work begins once the application listens; pages are measured while nothing else is done.
        await DayIsDoneAsync(database);

        return desk;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Visitor() => new() { BaseAddress = _address };

    public async Task<HttpClient> SignInAsync(string userName, string password)
    {
        var client = Visitor();
        var place = await PostAsync(client, "/sign-in", "/sign-in", new() { ["UserName"] = userName, ["Password"] = password });

        return place == "/" ? client : throw new InvalidOperationException($"Sign-in failed: {place}");
    }

    /// <summary>Sends a form that stands on a page.</summary>
    /// <returns>The path it led to.</returns>
    public static async Task<string> PostAsync(HttpClient client, string page, string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["token"]
            .Value;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();

        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static async Task FirstPageAsync(Process process, Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task DayIsDoneAsync(TestDatabase database)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.ToBeijingDate();
        while (!await db.DailyWorkRecords.AnyAsync(r => r.Day == today && r.FinishedAt != null, limit.Token))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
