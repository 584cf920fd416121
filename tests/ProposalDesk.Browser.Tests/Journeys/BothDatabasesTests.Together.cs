using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ProposalDesk.Browser.Tests.Journeys;

public abstract partial class BothDatabasesTests
{
    // Nothing is lost, nothing is doubled.
    [Fact]
    public async Task A_power_cut_follows_two_windows_that_sign_at_once()
    {
        var drawn = await LastNumberAsync();
        await using var course = new Course(desk, "7");
        await course.ReceiveAsync("关于公共厕所地图的建议");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        await course.RecordContactAsync("handler1", "办前", "面商");
        await course.RecordContactAsync("handler1", "办中", "电话");
        await TwoSaveTheSameDraftAsync(course);
        await course.DraftAsync("handler1", "继续起草");
        await course.AgreeAsync("head1");
        await course.AgreeAsync("clerk");

        var first = await course.BeginAsync("deputy1", "签发");
        await using var second = await desk.SignInAsync("deputy1");
        await second.GoAsync(new Uri(first.Page.Url).AbsolutePath);
        await Task.WhenAll(first.PressProvedAsync("签发"), second.PressProvedAsync("签发"));
        await first.Page.WaitForLoadStateAsync();
        await second.Page.WaitForLoadStateAsync();

        desk.Kill();
        await desk.StartAsync();

        await course.SendAsync();
        var status = await course.StatusAsync();
        Assert.Contains("等待评价", status, StringComparison.Ordinal);
        var clerk = await course.AsAsync("clerk");
        await clerk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^全部经过") }).ClickAsync();
        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("签发答复函");
        var history = await clerk.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        Assert.Equal(2, history.Split("签发答复函").Length);
        Assert.Single(DocumentNumber().Matches(history).Select(m => m.Value).Distinct());
        Assert.Equal(drawn + 1, await LastNumberAsync());
    }

    // Of the register of letters.
    private async Task<int> LastNumberAsync()
    {
        await using var admin = await desk.SignInAsync("admin");
        await admin.GoAsync("/administration/numbers");
        var used = await admin.Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^2021 答复函") })
            .Locator("[data-label=已用到]").InnerTextAsync();

        return LastSerial().Match(used) is { Success: true } last ? int.Parse(last.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    // The head of the section may write too: the second to save sees both texts.
    private async Task TwoSaveTheSameDraftAsync(Course course)
    {
        var handler = await course.BeginAsync("handler1", "起草答复");
        await handler.Page.Locator("textarea[name$='.Answer']").First.FillAsync("承办人写的答复。");
        await handler.PressAsync("保存草稿");
        await Assertions.Expect(handler.Page.GetByText("保存于").First).ToBeVisibleAsync();
        var path = new Uri(handler.Page.Url).AbsolutePath;
        path = path.EndsWith("/draft", StringComparison.Ordinal) ? path : path + "/draft";

        await using var head = await desk.SignInAsync("head1");
        await head.GoAsync(path);
        await handler.GoAsync(path);
        await handler.Page.Locator("textarea[name$='.Answer']").First.FillAsync("承办人改过的答复。");
        await handler.PressAsync("保存草稿");
        await handler.Page.WaitForLoadStateAsync();
        await head.Page.Locator("textarea[name$='.Answer']").First.FillAsync("科室负责人写的答复。");
        await head.PressAsync("保存草稿");

        await Assertions.Expect(head.Page.GetByRole(AriaRole.Heading, new() { Name = "两份文字对照" })).ToBeVisibleAsync();
        await Assertions.Expect(head.Page.GetByText("承办人改过的答复。").First).ToBeVisibleAsync();
        await Assertions.Expect(head.Page.GetByText("科室负责人写的答复。").First).ToBeVisibleAsync();
        await head.CheckPageAsync();
    }

    [GeneratedRegex("〔2021〕[0-9]+号")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("([0-9]+)号")]
    private static partial Regex LastSerial();
}
