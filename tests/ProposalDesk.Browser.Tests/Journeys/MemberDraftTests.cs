using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>What a member has half written stays on their device for them and tells nobody else anything, until it has arrived.</summary>
public sealed class MemberDraftTests(SharedDesk<YearToWorkIn> shared) : IClassFixture<SharedDesk<YearToWorkIn>>
{
    private const string Kept = "() => Object.entries(localStorage).flat().join('\\n')";
    private const string KeptInTab = "() => Object.entries(sessionStorage).flat().join('\\n')";

    private readonly YearToWorkIn _desk = shared.Desk;

    [Fact]
    public async Task What_is_half_written_is_kept_encrypted_comes_back_and_goes_when_it_is_received()
    {
        await using var course = new Course(_desk, "73", "提案");
        var links = new[] { await course.LinkOfAsync("池婉清"), await course.LinkOfAsync("翟明远") };
        await using var member = await _desk.VisitAsync(onPhone: true);
        var page = member.Page;
        await member.GoAsync(links[0]);
        await KeptAfterAsync(page, () => page.Locator("[name=Rating][value=BasicallySatisfied]").CheckAsync());
        await KeptAfterAsync(page, () => page.Locator("[name=Comment]").FillAsync("路灯还缺三盏"));

        // Another link on the same device: neither sees what the other has written.
        await member.GoAsync(links[1]);
        await Assertions.Expect(page.Locator("[name=Comment]")).ToHaveValueAsync("");
        await KeptAfterAsync(page, () => page.Locator("[name=Comment]").FillAsync("公交站牌看不清"));
        var kept = await page.EvaluateAsync<string>(Kept) + await page.EvaluateAsync<string>(KeptInTab);
        foreach (var secret in (string[])["路灯", "公交", "BasicallySatisfied", .. links.Select(l => l.Split('/')[^1])])
        {
            Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
        }

        await member.GoAsync(links[0]);
        await Assertions.Expect(page.Locator("[name=Comment]")).ToHaveValueAsync("路灯还缺三盏");
        await Assertions.Expect(page.Locator("[name=Rating][value=BasicallySatisfied]")).ToBeCheckedAsync();
        await member.PressAsync("提交评价");
        await Assertions.Expect(page.GetByText("收到了，谢谢您！")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => localStorage.length === 1");
        await member.GoAsync(links[1]);
        await Assertions.Expect(page.Locator("[name=Comment]")).ToHaveValueAsync("公交站牌看不清");
    }

    [Fact]
    public async Task Where_the_browser_does_not_encrypt_it_lives_no_longer_than_its_tab()
    {
        await using var course = new Course(_desk, "73", "提案");
        var link = await course.LinkOfAsync("邬嘉树");
        await using var member = await _desk.VisitAsync(onPhone: true);
        var page = member.Page;
        // As over HTTP by a name.
        await page.AddInitScriptAsync("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })");
        await member.GoAsync(link);
        await page.Locator("[name=Comment]").FillAsync("路灯还缺三盏");
        await page.WaitForFunctionAsync("() => sessionStorage.length === 1");
        Assert.Equal("", await page.EvaluateAsync<string>(Kept));

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name=Comment]")).ToHaveValueAsync("路灯还缺三盏");
        await page.Locator("[name=Rating][value=Satisfied]").CheckAsync();
        await member.PressAsync("提交评价");
        await Assertions.Expect(page.GetByText("收到了，谢谢您！")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => sessionStorage.length === 0");
    }

    // What is typed is kept a moment later.
    private static async Task KeptAfterAsync(IPage page, Func<Task> typing)
    {
        var before = await page.EvaluateAsync<string>(Kept);
        await typing();
        await page.WaitForFunctionAsync($"before => ({Kept})() !== before", before);
    }
}
