using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>Someone at a browser of their own. What goes wrong behind the page is kept, and told when the visitor leaves.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // Buttons and links only; typing, signing in and signing out are not counted.
    private const string CountClicks = """
        document.addEventListener('click', event => {
            const pressed = event.target.closest('a[href], button, input[type=submit], summary');
            if (pressed && !location.pathname.startsWith('/sign-in') && !pressed.closest('form[action*="sign-out"]')) {
                window.deskClicked();
            }
        }, true);
        """;

    private readonly RunningDesk _desk;
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];
    private readonly ConcurrentQueue<string> _course = [];
    private int _clicks;

    private Visitor(RunningDesk desk, IBrowserContext context, IPage page)
    {
        _desk = desk;
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>How many buttons and links this visitor has clicked.</summary>
    public int Clicks => _clicks;

    public async Task GoAsync(string path) => await Page.GotoAsync(new Uri(_desk.Address, path).ToString());

    public async Task SignInAsync(string userName)
    {
        await GoAsync("/sign-in");
        await Page.Locator("[name=UserName]").FillAsync(userName);
        await Page.Locator("[name=Password]").FillAsync(RunningDesk.Password);
        await Page.Locator("[name=Password]").PressAsync("Enter");
        try
        {
            await Page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal));
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException(
                $"{userName} did not get in. {Page.Url} shows:\n{await ShownAsync()}\nPages asked for and answered:\n"
                    + $"{string.Join('\n', _course.TakeLast(10))}\nThe application said last:\n{_desk.LastWords}",
                late);
        }
    }

    // Where the page itself does not answer, that is what there is to know.
    private async Task<string> ShownAsync()
    {
        try
        {
            return await Page.Locator("body").InnerTextAsync(new LocatorInnerTextOptions { Timeout = 5_000 });
        }
        catch (Exception trouble) when (trouble is PlaywrightException or TimeoutException)
        {
            return trouble.Message;
        }
    }

    /// <summary>What whoever has signed in holds.</summary>
    public async Task<IReadOnlyList<Cookie>> CookiesAsync() =>
    [
        .. (await _context.CookiesAsync()).Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, Expires = c.Expires, HttpOnly = c.HttpOnly,
            Secure = c.Secure, SameSite = c.SameSite,
        }),
    ];

    public Task TakeCookiesAsync(IReadOnlyList<Cookie> cookies) => _context.AddCookiesAsync(cookies);

    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>
    /// Presses what weighs much. Where somebody signed in long ago, as on a slow machine, the desk asks who is there, and is told.
    /// </summary>
    public async Task PressProvedAsync(string button)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => PressAsync(button), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        if (answer.Status == 200 && (await answer.TextAsync()).Contains("ProofPassword", StringComparison.Ordinal))
        {
            await Page.Locator("[name=ProofPassword]").FillAsync(RunningDesk.Password);
            await PressAsync("确认，继续办理");
        }
    }

    /// <summary>Opens the words that say what will follow, and agrees on the same page.</summary>
    public async Task ConfirmAsync(string label, string? action = null)
    {
        var confirmation = Page.Locator("details.confirm")
            .Filter(
                new LocatorFilterOptions { Has = Page.Locator("summary").GetByText(label, new LocatorGetByTextOptions { Exact = true }) });
        await confirmation.Locator("summary").ClickAsync();
        await confirmation.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = action ?? label, Exact = true }).ClickAsync();
    }

    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).ClickAsync();

    public Task WriteAsync(string label, string text) =>
        Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(text);

    /// <summary>What every page owes everyone: a title, one h1, nothing axe objects to, and no scrolling sideways.</summary>
    public async Task CheckPageAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await LookAtPageAsync();
                return;
            }
            catch (PlaywrightException problem) when (attempt < 5
                && problem.Message.Contains("navigat", StringComparison.OrdinalIgnoreCase))
            {
                // A page that waits for something has looked again by itself in the middle.
                await Page.WaitForLoadStateAsync();
            }
        }
    }

    private async Task LookAtPageAsync()
    {
        Assert.NotEqual("", await Page.TitleAsync());
        Assert.Equal(1, await Page.Locator("h1").CountAsync());

        var objections = await Accessibility.ObjectionsAsync(Page);
        Assert.True(objections.Length == 0, $"{Page.Url}\n{string.Join('\n', objections)}");

        var sideways = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(sideways <= 0, $"{Page.Url} is {sideways} px wider than the screen.");
    }

    /// <summary>For whoever runs the tests with PICTURES=1: the page, as long as it is, in artifacts/screenshots.</summary>
    public Task TakePictureAsync(string name) =>
        Environment.GetEnvironmentVariable("PICTURES") is null or "" ? Task.CompletedTask : Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_troubles.Count == 0, $"{string.Join('\n', _troubles)}\nThe application said:\n{_desk.Complaints}");
    }

    internal static async Task<Visitor> ComeAsync(RunningDesk desk, bool onPhone)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = onPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = onPhone,
            IsMobile = onPhone,
            // Nothing glides: each button under the pointer would be painted ten times over. What is to be seen is the same.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Waits.Page);

        var visitor = new Visitor(desk, context, await context.NewPageAsync());
        await context.ExposeFunctionAsync("deskClicked", () => Interlocked.Increment(ref visitor._clicks));
        await context.AddInitScriptAsync(CountClicks);
        context.Request += (_, request) =>
        {
            visitor.NoteStranger(new Uri(request.Url));
            visitor.NoteCourse(request, "asked for");
        };
        context.Response += (_, response) =>
        {
            visitor.NoteFailure(response);
            visitor.NoteCourse(response.Request, $"answered {response.Status}");
        };
        visitor.Page.PageError += (_, error) => visitor.Note($"script: {error}");

        return visitor;
    }

    // For whoever asks why a page did not come.
    private void NoteCourse(IRequest request, string what)
    {
        if (request.IsNavigationRequest)
        {
            _course.Enqueue($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {request.Method} {request.Url} {what}");
        }
    }

    // No page needs anything the application does not serve itself.
    private void NoteStranger(Uri address)
    {
        if (address.Scheme is "http" or "https" && !(address.IsLoopback && address.Port == _desk.Address.Port))
        {
            Note($"asks a stranger: {address}");
        }
    }

    private void NoteFailure(IResponse response)
    {
        if (response.Status >= 500
            || (response.Status == 404 && response.Request.ResourceType is "stylesheet" or "script" or "image" or "font"))
        {
            Note($"{response.Status} {response.Request.Method} {response.Url}");
        }
    }

    private void Note(string trouble)
    {
        lock (_troubles)
        {
            _troubles.Add(trouble);
        }
    }
}
