using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>通行密钥 with an authenticator that Chromium plays: made, signed in with instead of a password, taken away.</summary>
public sealed class PasskeyTests(SharedDesk<YearToWorkIn> shared) : IClassFixture<SharedDesk<YearToWorkIn>>
{
    [Fact]
    public async Task A_passkey_is_made_on_a_device_and_lets_in_without_a_password_until_it_is_taken_away()
    {
        await using var person = await shared.Desk.VisitAsync();
        var page = person.Page;
        // A passkey belongs to a name; an address of numbers has none.
        var address = new UriBuilder(shared.Desk.Address) { Host = "localhost" }.Uri;
        var authenticator = await page.Context.NewCDPSessionAsync(page);
        await authenticator.SendAsync("WebAuthn.enable");
        await authenticator.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
        await page.GotoAsync(new Uri(address, "sign-in").ToString());
        await page.Locator("[name=UserName]").FillAsync("observer");
        await page.Locator("[name=Password]").FillAsync(RunningDesk.Password);
        await page.Locator("[name=Password]").PressAsync("Enter");
        await page.WaitForURLAsync(address.ToString());

        await page.GotoAsync(new Uri(address, "account/factor").ToString());
        await person.WriteAsync("这台设备叫什么", "办公室电脑");
        await person.PressAsync("在这台设备上建立通行密钥");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("通行密钥已经建好");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("办公室电脑");
        await person.CheckPageAsync();
        await person.TakePictureAsync("passkeys");

        // Of two copies of drafts on this computer one is somebody else's; the other goes with its owner.
        await page.EvaluateAsync(
            "() => { localStorage.setItem('draft-0-1', '甲'); localStorage.setItem(`draft-${document.body.dataset.person}-1`, '乙'); }");
        await page.ReloadAsync();
        Assert.Equal(1, await CopiesAsync(page));
        await LeaveAsync(page);
        Assert.Equal(0, await CopiesAsync(page));
        await person.CheckPageAsync();
        await person.TakePictureAsync("sign-in-passkey");
        await person.PressAsync("用通行密钥登录");
        await page.WaitForURLAsync(address.ToString());

        await page.GotoAsync(new Uri(address, "account/factor").ToString());
        await person.PressAsync("删去通行密钥办公室电脑");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("它不能再登录");
        await LeaveAsync(page);
        await person.PressAsync("用通行密钥登录");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有通过验证");
        await person.CheckPageAsync();
    }

    private static Task<int> CopiesAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.startsWith('draft-')).length");

    private static async Task LeaveAsync(IPage page)
    {
        await page.Locator(".desk-account summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录", Exact = true })).ToBeVisibleAsync();
    }
}
