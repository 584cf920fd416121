using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>成批文件 as the clerk uses it: tick, look at the titles, start, watch, fetch; on the desk and on a phone.</summary>
[TakesLong(seconds: 30)]
public sealed class BatchJourneyTests(SharedDesk<YearToWorkIn> shared) : IClassFixture<SharedDesk<YearToWorkIn>>
{
    private readonly YearToWorkIn _desk = shared.Desk;

    [Fact]
    public async Task Ticked_rows_become_dossiers_in_one_zip()
    {
        await using var clerk = await _desk.SignInAsync("clerk", onPhone: false);
        await clerk.GoAsync("/proposals");
        var bar = clerk.Page.GetByRole(AriaRole.Group, new() { Name = "成批生成" });
        await Assertions.Expect(bar).ToBeHiddenAsync();

        foreach (var row in new[] { 0, 1, 2 })
        {
            await clerk.Page.Locator("[name=ids]").Nth(row).CheckAsync();
        }

        await Assertions.Expect(bar).ToContainTextAsync("已勾选3件");
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-list");
        await clerk.PressAsync("案卷");
        Assert.Equal(3, await clerk.Page.Locator(".batch-titles li").CountAsync());
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-new");
        await clerk.PressAsync("开始生成3件的案卷");
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-running");
        await SeeDoneAsync(clerk);
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-done");

        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.FollowAsync("下载压缩包"));
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(3, zip.Entries.Count(e => e.FullName.EndsWith("案卷.pdf", StringComparison.Ordinal)));
        Assert.EndsWith("案卷.zip", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_letters_is_started_on_a_phone_left_and_found_again()
    {
        await using var clerk = await _desk.SignInAsync("clerk", onPhone: true);
        await clerk.GoAsync("/proposals");
        await clerk.Page.Locator("[name=ids]").First.CheckAsync();
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-list-phone");
        await clerk.FollowAsync("成批文件");
        await clerk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("会议的正式函件$") }).First.ClickAsync();
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-new-phone");
        await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^开始生成") }).ClickAsync();
        await clerk.GoAsync("/");

        await clerk.GoAsync("/batches");
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batches-phone");
        await clerk.Page.Locator(".todo a").First.ClickAsync();
        await SeeDoneAsync(clerk);
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("batch-done-phone");
    }

    // The page looks again by itself.
    private static Task SeeDoneAsync(Visitor visitor) =>
        Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex("^已办完") }))
            .ToBeVisibleAsync(new() { Timeout = Waits.Work });
}
