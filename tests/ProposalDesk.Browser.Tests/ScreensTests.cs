using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests;

/// <summary>The screens of the first page of work, measured: nothing overlaps, nothing is squeezed, tasks come first.</summary>
public sealed class ScreensTests(SharedDesk<YearToSee> shared) : IClassFixture<SharedDesk<YearToSee>>
{
    private readonly YearToSee _desk = shared.Desk;

    // Everything in a group of fields stands below its legend and within its frame.
    private const string Strays = """
        () => [...document.querySelectorAll('main fieldset')].flatMap(group => {
            const frame = group.getBoundingClientRect();
            const legend = group.querySelector(':scope > legend')?.getBoundingClientRect();
            return [...group.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(field => {
                const box = field.getBoundingClientRect();
                return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1
                    || (legend && legend.width > 1 && box.top < legend.bottom - 1));
            }).map(field => field.name);
        })
        """;

    private const string Squeezed = """
        () => [...document.querySelectorAll('table.data td, table.data tbody th, table.data .light')].filter(cell => {
            const text = cell.innerText.trim();
            const words = document.createRange();
            words.selectNodeContents(cell);
            const lines = words.getBoundingClientRect().height / parseFloat(getComputedStyle(cell).lineHeight);
            return text.length > 3 && lines > 2 && text.replace(/\s/g, '').length / lines < 2.5;
        }).map(cell => cell.innerText)
        """;

    [Theory]
    [InlineData("clerk")]
    [InlineData("handler1")]
    [InlineData("head1")]
    [InlineData("deputy1")]
    [InlineData("director")]
    public async Task On_a_phone_the_first_task_begins_within_the_first_screen(string account)
    {
        await using var person = await _desk.SignInAsync(account, onPhone: true);
        foreach (var width in (int[])[360, 390])
        {
            await person.Page.SetViewportSizeAsync(width, 800);
            await person.GoAsync("/");
            var first = person.Page.Locator(".todo > li").First;
            if (await first.CountAsync() > 0)
            {
                var top = (await first.BoundingBoxAsync())!.Y;
                Assert.True(top < 700, $"{account} finds the first task {top} px down at {width} px.");
            }
        }
    }

    // A question whether a file has changed is carried over the network too, and waited for.
    private const string AskedFor = """
        () => performance.getEntriesByType('resource').filter(r => r.transferSize > 0).map(r => r.name)
        """;

    [Fact]
    public async Task What_a_page_is_made_of_is_asked_for_once()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/proposals");
        await clerk.GoAsync("/years");
        Assert.Empty(await clerk.Page.EvaluateAsync<string[]>(AskedFor));
    }

    // Cells of one row that do not stand beside each other, rows beside their heads, heads that are not seen, and boxes with
    // something to scroll to.
    private const string NoTables = """
        () => [...document.querySelectorAll('table.figures, table.statistics-table')].filter(t => t.offsetParent !== null).filter(table =>
            getComputedStyle(table).display !== 'table' || table.tHead.getBoundingClientRect().height < 10
                || table.parentElement.scrollWidth > table.parentElement.clientWidth
                || [...table.rows].some(row => new Set([...row.cells].map(c => Math.round(c.getBoundingClientRect().top))).size > 1))
            .map(table => table.innerText)
        """;

    [Theory]
    [InlineData("clerk")]
    [InlineData("director")]
    public async Task On_a_phone_the_year_at_a_glance_takes_four_screens_and_figures_stay_side_by_side(string account)
    {
        await using var leader = await _desk.SignInAsync(account, onPhone: true);
        await leader.GoAsync("/overview");
        await Assertions.Expect(leader.Page.Locator("[data-picture] canvas")).ToHaveCountAsync(4);
        var height = await leader.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        Assert.True(height <= 4 * 844, $"进度一览 is {height} px high.");
        await leader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.True(await leader.Page.Locator("table.figures").CountAsync() > 4);
        Assert.Empty(await leader.Page.EvaluateAsync<string[]>(NoTables));
        await leader.TakePictureAsync($"overview-phone-{account}");

        foreach (var choice in (string[])["rows=Section&columns=Year", "figure=Satisfied&rows=Section&columns=Role"])
        {
            await leader.GoAsync($"/statistics?{choice}");
            Assert.Equal(1, await leader.Page.Locator("table.statistics-table").CountAsync());
            Assert.Empty(await leader.Page.EvaluateAsync<string[]>(NoTables));
            await leader.CheckPageAsync();
        }

        await leader.TakePictureAsync($"statistics-phone-{account}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Figures_of_the_year_and_of_its_course_stand_in_tables_at_a_desk_and_on_a_phone(bool onPhone)
    {
        await using var leader = await _desk.SignInAsync("director", onPhone);
        foreach (var (place, tables) in new[] { ("/overview", 5), ("/progress", 5) })
        {
            await leader.GoAsync(place);
            await leader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.True(await leader.Page.Locator("table.figures").CountAsync() >= tables);
            Assert.Empty(await leader.Page.EvaluateAsync<string[]>(NoTables));
        }
    }

    [Fact]
    public async Task The_list_squeezes_nothing_whatever_the_length_of_a_title()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/proposals");
        await clerk.Page.Locator(".two-lines > a").First.EvaluateAsync("a => a.textContent = '关于'.padEnd(200, '长')");

        foreach (var width in (int[])[1280, 1100])
        {
            await clerk.Page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await clerk.Page.EvaluateAsync<string[]>(Squeezed));
            await clerk.CheckPageAsync();
        }

        var title = (await clerk.Page.Locator(".two-lines").First.BoundingBoxAsync())!.Height;
        Assert.True(title < 70, $"The title takes {title} px.");
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await clerk.Page.EvaluateAsync<string[]>(Squeezed));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_review_of_an_import_shows_every_group_beside_the_original(int width)
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/import");
        await clerk.Page.Locator("[name=File]").SetInputFilesAsync(Path.Combine(Repository.Root, "tests", "Fixtures", "annex4.docx"));
        await clerk.Page.Locator("[name=SessionId]").SelectOptionAsync("");
        await clerk.Page.Locator("[name=NewSessionName]").FillAsync("市政协试看会议");
        await clerk.PressAsync("读取并核对");
        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "核对导入的件", Exact = true })).ToBeVisibleAsync();
        await clerk.Page.SetViewportSizeAsync(width, 800);

        Assert.Empty(await clerk.Page.EvaluateAsync<string[]>(Strays));
        Assert.Equal(0, await clerk.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth"));
    }
}
