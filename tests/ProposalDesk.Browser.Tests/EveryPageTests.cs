using System.Text.RegularExpressions;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests;

/// <summary>
/// Follows every link of the demonstration year as each role and looks at one page of every kind: nothing axe objects
/// to, one h1, no scrolling sideways, no failure.
/// </summary>
public abstract partial class EveryPageTests(RunningDesk desk)
{
    protected async Task SeeEveryKindAsync(string account, bool onPhone)
    {
        await using var visitor = await desk.SignInAsync(account, onPhone);
        var waiting = new Queue<string>(["/"]);
        var kinds = new HashSet<string>();
        var broken = new List<string>();

        while (waiting.TryDequeue(out var path))
        {
            if (!kinds.Add(KindOf(path)))
            {
                continue;
            }

            await visitor.GoAsync(path);
            try
            {
                await visitor.CheckPageAsync();
            }
            catch (Xunit.Sdk.XunitException problem)
            {
                broken.Add(problem.Message);
            }

            foreach (var link in await visitor.Page.Locator("a[href^='/']:not([target]):not([download])")
                .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            {
                if (!link.StartsWith("/files/", StringComparison.Ordinal) && !link.Contains(".pdf", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(kinds.Count > 3, "There is more to see than this.");
        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
    }

    // Pages of one kind differ in their case, figure and filter only; the tab makes a page of its own.
    private static string KindOf(string path)
    {
        var address = path.Split('?', '#');
        var tab = Tab().Match(path).Value;

        return Figure().Replace(Digits().Replace(address[0], "1"), "/figures/1") + tab;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("/figures/[A-Za-z]+")]
    private static partial Regex Figure();

    [GeneratedRegex("tab=[a-z]+")]
    private static partial Regex Tab();
}

[TakesLong(seconds: 80)]
public sealed class EveryPageAtADeskTests(SharedDesk<YearToSee> shared) : EveryPageTests(shared.Desk), IClassFixture<SharedDesk<YearToSee>>
{
    [Theory]
    [InlineData("clerk")]
    [InlineData("head1")]
    [InlineData("handler1")]
    [InlineData("director")]
    [InlineData("admin")]
    public Task Every_kind_of_page_serves_everyone(string account) => SeeEveryKindAsync(account, onPhone: false);
}

[TakesLong(seconds: 70)]
public sealed class EveryPageOnAPhoneTests(SharedDesk<YearToSee> shared) : EveryPageTests(shared.Desk), IClassFixture<SharedDesk<YearToSee>>
{
    [Theory]
    [InlineData("clerk")]
    [InlineData("handler3")]
    [InlineData("deputy1")]
    [InlineData("observer")]
    [InlineData("admin")]
    public Task Every_kind_of_page_serves_everyone(string account) => SeeEveryKindAsync(account, onPhone: true);
}
