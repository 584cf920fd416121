using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>The editor of a report with script: nothing written is lost to an expired sign-in or a wrong click.</summary>
public sealed class ReportEditorTests(SharedDesk<RunningDeskOnSqlite> shared) : IClassFixture<SharedDesk<RunningDeskOnSqlite>>
{
    private readonly RunningDeskOnSqlite _desk = shared.Desk;

    [Fact]
    public async Task What_was_written_survives_an_expired_sign_in_and_is_forgotten_once_saved()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/reports");
        await clerk.PressAsync("生成草稿：全年办理情况");
        await clerk.FollowAsync("修改正文");
        // Counted when the whole page is there: a slow machine shows its first paragraphs before the last.
        await Assertions.Expect(clerk.Page.GetByLabel("第1段的文字")).ToBeVisibleAsync();
        await clerk.Page.WaitForLoadStateAsync();
        var blocks = await clerk.Page.Locator("[data-block]").CountAsync();

        await clerk.PressAsync("第2段上移");
        await Assertions.Expect(clerk.Page.GetByLabel("第1段的文字")).ToBeFocusedAsync();
        await clerk.PressAsync("第1段前加一段");
        await Assertions.Expect(clerk.Page.GetByLabel("第1段的文字")).ToBeFocusedAsync();
        await clerk.Page.Keyboard.TypeAsync("还没有保存的一段。");
        await clerk.Page.GetByLabel("第2段的类型").SelectOptionAsync("表格");
        await clerk.Page.GetByLabel("第2段的表格").SelectOptionAsync("承办件一览");
        await clerk.CheckPageAsync();

        await clerk.Page.Context.ClearCookiesAsync();
        await clerk.PressAsync("保存草稿");
        await clerk.Page.Locator("[name=UserName]").FillAsync("clerk");
        await clerk.Page.Locator("[name=Password]").FillAsync(RunningDesk.Password);
        await clerk.Page.Locator("[name=Password]").PressAsync("Enter");
        await clerk.PressAsync("恢复未保存的文字");

        await Assertions.Expect(clerk.Page.Locator("[data-block]")).ToHaveCountAsync(blocks + 1);
        await Assertions.Expect(clerk.Page.GetByLabel("第1段的文字")).ToHaveValueAsync("还没有保存的一段。");
        await Assertions.Expect(clerk.Page.GetByLabel("第2段的表格")).ToHaveValueAsync("Cases");
        await Assertions.Expect(clerk.Page.GetByLabel($"第{blocks + 1}段下移")).ToBeDisabledAsync();
        await clerk.CheckPageAsync();
        var asked = await AskedOnLeavingAsync(clerk);
        Assert.Equal("beforeunload", asked);

        await clerk.PressAsync("保存草稿");
        await Assertions.Expect(clerk.Page.Locator(".report-page")).ToContainTextAsync("还没有保存的一段。");
        await clerk.FollowAsync("修改正文");
        await Assertions.Expect(clerk.Page.Locator("[data-block]")).ToHaveCountAsync(blocks + 2);
        await Assertions.Expect(clerk.Page.GetByText("这台电脑上有一份没有保存的文字")).ToBeHiddenAsync();
        Assert.Equal(
            0, await clerk.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.includes('-report-')).length"));
    }

    // The person stays.
    private static async Task<string> AskedOnLeavingAsync(Visitor visitor)
    {
        var asked = new TaskCompletionSource<string>();
        visitor.Page.Dialog += Stay;
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "取消", Exact = true }).ClickAsync();
        var type = await asked.Task.WaitAsync(Patience.Short);
        visitor.Page.Dialog -= Stay;

        return type;

        void Stay(object? sender, IDialog dialog)
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        }
    }
}
