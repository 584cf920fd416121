using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>A second window left open does not go on saying that it saves: it says what has happened, locks, and keeps the words.</summary>
public sealed class SecondTabTests(SharedDesk<RunningDeskOnSqlite> shared) : IClassFixture<SharedDesk<RunningDeskOnSqlite>>
{
    private readonly RunningDeskOnSqlite _desk = shared.Desk;

    [Fact]
    public async Task A_draft_submitted_in_one_window_is_locked_in_the_other()
    {
        await using var course = new Course(_desk, "71");
        await course.ReceiveAsync("关于公共厕所地图的建议");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        await course.RecordContactAsync("handler1", "办前", "面商");
        await course.RecordContactAsync("handler1", "办中", "电话");
        var handler = await course.BeginAsync("handler1", "起草答复");
        await handler.Page.Locator("textarea[name$='.Answer']").First.FillAsync("已经标在地图上。");
        await handler.PressAsync("保存草稿");
        await Assertions.Expect(handler.Page.GetByText("保存于").First).ToBeVisibleAsync();
        var second = await SecondAsync(handler);

        await handler.Page.Locator("textarea[name$='.Answer']").First.FillAsync("已经全部标在地图上。");
        await handler.PressAsync("保存草稿");
        await handler.Page.WaitForLoadStateAsync();
        await ComeBackAsync(second);
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("本页不是最新的");

        await handler.Page.Locator("select[name$='.Adoption']").First.SelectOptionAsync("采纳");
        await handler.Page.Locator("[name=AnswerClass][value=A]").CheckAsync();
        await handler.PressAsync("提交审核");
        await Assertions.Expect(handler.Page.GetByText("审核中").First).ToBeVisibleAsync();
        await ComeBackAsync(second);

        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("已提交审核");
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("本页不能再保存");
        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "保存草稿", Exact = true })).ToBeDisabledAsync();
        var answer = second.Locator("textarea[name$='.Answer']").First;
        await Assertions.Expect(answer).ToHaveAttributeAsync("readonly", "");
        await Assertions.Expect(answer).ToHaveValueAsync("已经标在地图上。");
        await Assertions.Expect(second.Locator("[data-saved]")).Not.ToContainTextAsync("已保存");
    }

    [Fact]
    public async Task Signing_out_elsewhere_locks_the_editor_of_a_report()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/reports");
        await clerk.PressAsync("生成草稿：年中办理情况");
        await clerk.FollowAsync("修改正文");
        var second = await SecondAsync(clerk);
        await second.Locator("textarea").First.FillAsync("只写在这个窗口里。");

        await clerk.Page.Context.ClearCookiesAsync();
        await ComeBackAsync(second);

        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("登录已过期，或者已经在别的窗口退出登录");
        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "保存草稿", Exact = true })).ToBeDisabledAsync();
        await Assertions.Expect(second.Locator("textarea").First).ToHaveValueAsync("只写在这个窗口里。");
        Assert.Equal(
            1, await second.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.includes('-report-')).length"));
        Assert.DoesNotContain(
            "只写在这个窗口里", await second.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"), StringComparison.Ordinal);
    }

    private static async Task<IPage> SecondAsync(Visitor visitor)
    {
        var page = await visitor.Page.Context.NewPageAsync();
        var address = visitor.Page.Url;
        await page.GotoAsync(address.EndsWith("/draft", StringComparison.Ordinal) ? address : address + "/draft");

        return page;
    }

    // Headless windows have no focus of their own to lose.
    private static async Task ComeBackAsync(IPage page) => await page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
}
