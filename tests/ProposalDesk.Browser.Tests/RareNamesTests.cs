using System.Globalization;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests;

/// <summary>Rare characters of names show on screen and cost ordinary pages nothing.</summary>
public sealed class RareNamesTests(SharedDesk<RunningDeskOnSqlite> shared) : IClassFixture<SharedDesk<RunningDeskOnSqlite>>
{
    private readonly RunningDeskOnSqlite _desk = shared.Desk;

    private const string Name = "王䶮㛃𬭎𬀩堃喆锝𠀀𫝀";

    // Drawn as the page draws it, a character no face has is a box: what looks like that one is not shown.
    private const string NotShown = """
        characters => {
            const draw = character => {
                const paper = document.createElement('canvas').getContext('2d');
                paper.font = `40px ${getComputedStyle(document.body).fontFamily}`;
                paper.fillText(character, 10, 60);
                return paper.canvas.toDataURL();
            };
            const box = draw('\u{3FFF0}');
            return [...characters].filter(character => draw(character) === box);
        }
        """;

    [Fact]
    public async Task A_page_with_a_rare_name_loads_small_faces_and_an_ordinary_one_none()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        var asked = new List<string>();
        var loaded = new List<int>();
        clerk.Page.Response += (_, response) =>
        {
            // on a machine without any Chinese face the common characters come from here too
            if (!response.Url.Contains("/faces/rare", StringComparison.Ordinal))
            {
                return;
            }

            asked.Add(response.Url);
            if (response.Url.EndsWith(".woff", StringComparison.Ordinal))
            {
                loaded.Add(int.Parse(response.Headers["content-length"], CultureInfo.InvariantCulture));
            }
        };

        await clerk.GoAsync("/intake");
        await clerk.Page.EvaluateAsync("() => document.fonts.ready");
        Assert.Empty(asked);

        await clerk.Page.Locator("[name=NewSessionName]").FillAsync("市政协四届五次会议");
        await clerk.Page.Locator("[name=CaseNumber]").FillAsync("5");
        await clerk.Page.Locator("[name=Title]").FillAsync("𬭎𬭎𬭎");
        await Assertions.Expect(clerk.Page.GetByText("还可以写197字")).ToBeVisibleAsync();
        await clerk.Page.Locator("[name=Title]").FillAsync($"关于{Name}的建议");
        await clerk.Page.Locator("[name='Proposers[0].Name']").FillAsync(Name);
        await clerk.Page.Locator("[name='Items[0].Heading']").FillAsync("把位置标在地图上");
        await clerk.Page.Locator("[name='ReferredOn']").FillAsync("2021-03-05");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(clerk.Page.GetByText("已登记第5号提案")).ToBeVisibleAsync();
        await clerk.GoAsync("/proposals");
        await clerk.Page.EvaluateAsync("() => document.fonts.ready");

        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Main).GetByText(Name).First).ToBeVisibleAsync();
        Assert.Empty(await clerk.Page.EvaluateAsync<string[]>(NotShown, Name));
        Assert.NotEmpty(loaded);
        Assert.All(loaded, length => Assert.InRange(length, 1, 80_000));
        await clerk.TakePictureAsync("rare-name");
    }
}
