using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Tests.Databases;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>The real application over a database of its own. One per test class; classes run in parallel.</summary>
public abstract partial class DeskFixture : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private DirectoryInfo _data = null!;
    private WebApplicationFactory<Program> _factory = null!;

    /// <summary>The desk's clock: 9:00 in Beijing on 8 March 2021 until a test moves it. Sign-in and cookies keep system time.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2021, 3, 8, 1, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        _database = await CreateDatabaseAsync();
        _data = ScratchFolder.New("desk-data-");
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("Database:Provider", _database.Provider);
            builder.UseSetting("ConnectionStrings:Desk", _database.ConnectionString);
            builder.UseSetting("Desk:DataDirectory", _data.FullName);
            builder.UseSetting("PublicUrl", "http://localhost");
            builder.UseSetting("Demo:Mode", "Off");
            builder.UseSetting("Desk:Measure", "true");
            // All tests come from one address and know their passwords.
            builder.UseSetting("Desk:SignInsPerMinute", "100000");
            builder.UseSetting("Desk:FeedbackPagesPerMinute", "100000");
            builder.UseSetting("Desk:CalendarReadsPerMinute", "100000");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
            if (IsOnKestrel)
            {
                builder.UseSetting("urls", "http://127.0.0.1:0");
            }

            Configure(builder);
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<DeskClock>();
                services.AddSingleton(new DeskClock(Clock));
                services.RemoveAll<ITypesetter>();
                services.AddSingleton<ITypesetter>(Typesetter);
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
                RemoveBackgroundJobs(services);
            });
        });

        if (IsOnKestrel)
        {
            _factory.UseKestrel();
            _factory.StartServer();
        }

        _ = _factory.Services;
        await PrepareAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser of its own, with its own cookies, signed in as nobody.</summary>
    public Browser Anonymous() => IsOnKestrel ? NewDevice() : new Browser(ClientWith(CookiesOfThisDevice()));

    /// <summary>The same, with a jar whose cookies others may come by.</summary>
    public Browser Anonymous(CookieContainer cookies) => new(ClientWith(cookies));

    /// <summary>A browser in which nobody has signed in yet; those of <see cref="Anonymous()"/> are one and the same.</summary>
    public Browser NewDevice() => new(Patient(_factory.CreateClient()));

    // A real server hands out clients of its own making only.
    private HttpClient ClientWith(CookieContainer cookies) =>
        Patient(_factory.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies)));

    private static HttpClient Patient(HttpClient client)
    {
        client.Timeout = Patience.Long;

        return client;
    }

    private CookieContainer CookiesOfThisDevice()
    {
        var cookies = new CookieContainer();
        cookies.Add(_factory.ClientOptions.BaseAddress, new Cookie(CallersDevice.CookieName, "0123456789abcdef0123456789abcdef"));

        return cookies;
    }

    /// <summary>A client without cookies or redirects of its own, for whoever holds a cookie that is not theirs.</summary>
    public HttpClient Bare() =>
        _factory.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, AllowAutoRedirect = false });

    /// <summary>No browser: neither cookies nor redirects, for requests that none would send. Needs the real server.</summary>
    public HttpClient Raw() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _factory.ClientOptions.BaseAddress };

    /// <summary>Where the desk keeps its files and keys.</summary>
    public string DataFolder => _data.FullName;

    /// <summary>Where the desk keeps these bytes, for a test that damages its disk.</summary>
    public string PathOfStored(byte[] content)
    {
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));

        return Path.Combine(_data.FullName, "files", name[..2], name);
    }

    public Task<T> WithDbAsync<T>(Func<DeskContext, Task<T>> work) => WithAsync(work);

    public Task WithDbAsync(Func<DeskContext, Task> work) => WithAsync(work);

    /// <summary>Uses a service of the application, such as a use case or a job, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    /// <summary>True for a real server on a port of its own instead of one inside the test.</summary>
    protected virtual bool IsOnKestrel => false;

    /// <summary>Settings a kind of desk needs besides.</summary>
    protected virtual void Configure(IWebHostBuilder builder)
    {
    }

    // Jobs run only when a test runs them.
    private static void RemoveBackgroundJobs(IServiceCollection services)
    {
        var jobs = services
            .Where(s => s.ServiceType == typeof(IHostedService)
                && s.ImplementationType is { } type
                && type.IsAssignableTo(typeof(BackgroundService))
                && type.Assembly.GetName().Name!.StartsWith("ProposalDesk.", StringComparison.Ordinal))
            .ToList();

        jobs.ForEach(job => services.Remove(job));
    }
}
