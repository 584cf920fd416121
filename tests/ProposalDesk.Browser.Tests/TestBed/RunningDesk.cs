using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ProposalDesk.Tests.Databases;
using Cookie = Microsoft.Playwright.Cookie;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// The real program in a process of its own, on a database of its own, in demonstration mode. One per test class, or one for
/// several (<see cref="SharedDesk{TDesk}"/>).
/// </summary>
public abstract class RunningDesk : IAsyncLifetime
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = "tian2021ban";

    private readonly ProgramVoice _voice = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Cookie>> _signedIn = new();
    private readonly HttpClient _http = new() { Timeout = Patience.Long };
    private TestDatabase _database = null!;
    private Process? _process;

    /// <summary>The errors it has logged, with what caused them.</summary>
    public string Complaints => _voice.Complaints;

    /// <summary>The last it has written, errors or not.</summary>
    public string LastWords => _voice.LastWords;

    /// <summary>Where it listens, with a closing slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Empty: bureau and accounts on 8 March 2021. Year: a dozen cases over all stages, 20 May 2021.</summary>
    protected virtual string Demonstration => "Empty";

    /// <summary>What it is told besides, by the names of the settings.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>For a test that has to look, or to hold on, where people cannot.</summary>
    protected string ConnectionString => _database.ConnectionString;

    /// <summary>Its folder: documents, keys, logs.</summary>
    protected DirectoryInfo Data { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await CreateDatabaseAsync();
        Data = ScratchFolder.New("desk-running-");
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        await StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        Kill();
        _http.Dispose();
        await _database.DisposeAsync();
        Data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts it, or starts it again after <see cref="Kill"/>, at the same address on the same data.</summary>
    public async Task StartAsync()
    {
        var program = await PublishedDesk.GetAsync();
        var start = new ProcessStartInfo("dotnet", [program, "--contentRoot", Path.GetDirectoryName(program)!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Data.FullName,
        };

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Database__Provider"] = _database.Provider;
        start.Environment["ConnectionStrings__Desk"] = _database.ConnectionString;
        start.Environment["Desk__DataDirectory"] = Data.FullName;
        start.Environment["PublicUrl"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Desk__SignInsPerMinute"] = "100000";
        start.Environment["Desk__FeedbackPagesPerMinute"] = "100000";
        // However long it takes until somebody's turn comes, they are still there.
        start.Environment["Desk__IdleMinutes"] = "600";
        // A process of a minute uses nothing often enough to make watching it, and compiling it again, worth while.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["Typesetting__TimeoutSeconds"] = $"{Patience.Long.TotalSeconds}";
        start.Environment["Demo__Mode"] = Demonstration;
        start.Environment["Demo__Password"] = Password;
        foreach (var (name, value) in Settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _voice.Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _voice.Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Patience.UntilAsync("the application has started", IsReadyAsync);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Patience.Long);
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>A visitor with cookies of its own at a desk's screen, or with a phone.</summary>
    public async Task<Visitor> VisitAsync(bool onPhone = false) => await Visitor.ComeAsync(this, onPhone);

    /// <summary>
    /// A visitor who has signed in: the first of an account by the real form, later ones with the cookies that gave, as from
    /// another window. The form for each of a hundred visitors took a tenth of the journeys' time.
    /// </summary>
    public async Task<Visitor> SignInAsync(string userName, bool onPhone = false)
    {
        var visitor = await VisitAsync(onPhone);
        if (_signedIn.TryGetValue(userName, out var cookies))
        {
            await visitor.TakeCookiesAsync(cookies);
        }
        else
        {
            await visitor.SignInAsync(userName);
            _signedIn[userName] = await visitor.CookiesAsync();
        }

        return visitor;
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    private async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The application did not start:\n{_voice.LastWords}");
        }

        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "health/live"));

            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
