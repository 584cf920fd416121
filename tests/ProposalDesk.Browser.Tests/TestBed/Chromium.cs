using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>The one Chromium of a test run, the machine's own; every visitor gets a context in it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _one = new(StartAsync);

    public static async Task<IBrowser> GetAsync() => (await _one.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (_one.IsValueCreated && _one.Value.IsCompletedSuccessfully)
        {
            var (driver, browser) = await _one.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        // The shell first: the whole browser builds a window with tabs and menus of its own for every visitor.
        var program = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser" }
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The journeys need Chromium: run 'apt-get install -y chromium-headless-shell' as root (./test.sh does it), or set "
                    + "CHROMIUM to its program.");

        var driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Waits.Page);
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Timeout = Waits.Work,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });

        return (driver, browser);
    }
}
