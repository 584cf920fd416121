using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

/// <summary>第二重验证 by the codes of an app on the phone; the other way, passkeys, needs a real browser.</summary>
public abstract class FactorTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : FactorTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : FactorTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Who_has_turned_it_on_shows_a_code_at_sign_in_and_each_code_counts_once()
    {
        var (_, key, used, _) = await TurnedOnAsync("careful");
        var next = PhoneApp.CodeOf(key, later: 1);

        var browser = desk.Anonymous();
        var page = await browser.TrySignInAsync("careful", DeskFixture.Password);
        Assert.Equal("/sign-in/factor", page.Path);
        Assert.Equal("/sign-in", (await browser.GetAsync("/account/stand-ins")).Path);

        Assert.Contains("验证码不对", (await page.SubmitAsync(("Code", "000000"))).Error("Code"), StringComparison.Ordinal);
        // The code that turned it on is used up; the next one lets in.
        Assert.Contains("验证码不对", (await page.SubmitAsync(("Code", used))).Error("Code"), StringComparison.Ordinal);
        page = await page.SubmitAsync(("Code", next));
        Assert.Equal("/", page.Path);

        var thief = desk.Anonymous();
        page = await thief.TrySignInAsync("careful", DeskFixture.Password);
        page = await page.SubmitAsync(("Code", next));
        Assert.Contains("验证码不对", page.Error("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_opened_at_once_show_the_same_key()
    {
        await desk.AddPersonAsync("hasty", "急性子", desk.IndustrySection, DeskRole.Handler);
        var stamp = await StampAsync();
        var windows = new List<Browser>();
        for (var i = 0; i < 4; i++)
        {
            windows.Add(await desk.SignInAsync("hasty"));
        }

        var pages = await Task.WhenAll(windows.Select(w => w.GetAsync("/account/factor")));

        Assert.Single(pages.Select(KeyOn).Distinct());
        Assert.Equal(stamp, await StampAsync());

        // Who only looks is signed in with the stamp they came with.
        Task<string?> StampAsync() => desk.WithDbAsync(db =>
            db.Users.Where(u => u.UserName == "hasty").Select(u => u.SecurityStamp).SingleAsync());
    }

    [Fact]
    public async Task The_window_in_which_it_is_turned_on_and_off_goes_on()
    {
        await desk.AddPersonAsync("staying", "不掉线", desk.IndustrySection, DeskRole.Handler);
        var cookies = new CookieContainer();
        var browser = desk.Anonymous(cookies);
        await browser.SignInAsync("staying", DeskFixture.Password);
        var page = await browser.GetAsync("/account/factor");

        await page.SubmitAsync(("Code", PhoneApp.CodeOf(KeyOn(page))));
        Assert.Equal(await StampAsync("staying"), await StampInAsync(cookies));

        await (await browser.GetAsync("/account/factor")).PressAsync("关闭");
        Assert.Equal(await StampAsync("staying"), await StampInAsync(cookies));
        Assert.Equal("/account/sessions", (await browser.GetAsync("/account/sessions")).Path);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_guessing_is_slowed_down()
    {
        var (_, _, _, codes) = await TurnedOnAsync("phoneless");
        Assert.Equal(10, codes.Distinct().Count());

        var page = await desk.Anonymous().TrySignInAsync("phoneless", DeskFixture.Password);
        Assert.Equal("/", (await page.SubmitAsync(("Code", codes[3]))).Path);

        page = await desk.Anonymous().TrySignInAsync("phoneless", DeskFixture.Password);
        for (var i = 0; i < 4; i++)
        {
            page = await page.SubmitAsync(("Code", codes[3]));
        }

        Assert.Contains("已经连续输错", page.Text, StringComparison.Ordinal);
        Assert.Contains("再试", (await page.SubmitAsync(("Code", codes[4]))).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_without_the_password_and_no_secret_stands_in_the_database()
    {
        var (_, key, _, codes) = await TurnedOnAsync("secret");

        Assert.Equal("/sign-in", (await desk.Anonymous().GetAsync("/sign-in/factor")).Path);
        var kept = await desk.WithDbAsync(db => db.UserTokens.Select(t => t.Value!).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, v => v.Contains(key, StringComparison.Ordinal) || v.Contains(codes[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_needs_it_sets_it_up_before_anything_else()
    {
        await desk.AddPersonAsync("auditedboss", "须验证", null, DeskRole.Observer);
        var admin = await desk.SignInAsync("admin");
        await (await admin.GetAsync("/administration/factor")).SubmitAsync(("Roles", "Observer"));
        try
        {
            var browser = await desk.SignInAsync("auditedboss");
            var page = await browser.GetAsync("/proposals");
            Assert.Equal("/account/factor", page.Path);
            Assert.Contains("您的岗位必须开启", page.Text, StringComparison.Ordinal);

            await page.SubmitAsync(("Code", PhoneApp.CodeOf(KeyOn(page))));
            Assert.Equal("/proposals", (await browser.GetAsync("/proposals")).Path);
        }
        finally
        {
            await desk.WithDbAsync(db => db.Bureaus.ExecuteUpdateAsync(b => b.SetProperty(x => x.FactorRoles, "")));
        }
    }

    [Fact]
    public async Task Where_a_role_needs_it_a_passkey_is_not_passed_by_with_the_password_alone()
    {
        await desk.AddPersonAsync("keyholder", "有密钥", null, DeskRole.DeputyDirector);
        await desk.WithAsync(async (UserManager<DeskUser> users) => await users.AddOrUpdatePasskeyAsync(
            (await users.FindByNameAsync("keyholder"))!,
            new([1, 2, 3], [4], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [5], [6])));
        await desk.SignInAsync("keyholder");
        await desk.WithDbAsync(db =>
            db.Bureaus.ExecuteUpdateAsync(b => b.SetProperty(x => x.FactorRoles, nameof(DeskRole.DeputyDirector))));
        try
        {
            var page = await desk.Anonymous().TrySignInAsync("keyholder", DeskFixture.Password);

            Assert.Equal("/sign-in", page.Path);
            Assert.Contains("请按“用通行密钥登录”", page.Alert, StringComparison.Ordinal);
        }
        finally
        {
            await desk.WithDbAsync(db => db.Bureaus.ExecuteUpdateAsync(b => b.SetProperty(x => x.FactorRoles, "")));
        }
    }

    [Fact]
    public async Task An_administrator_removes_what_is_lost_and_the_person_and_the_director_hear_of_it()
    {
        var (browser, _, _, _) = await TurnedOnAsync("robbed");
        var admin = await desk.SignInAsync("admin");
        var page = await admin.GetAsync($"/administration/users/{desk.UserId("robbed")}");

        await page.PressAsync("解除第二重验证");

        Assert.Equal("/sign-in", (await browser.GetAsync("/account/stand-ins")).Path);
        // The password alone lets in again.
        Assert.Equal("/", (await desk.Anonymous().TrySignInAsync("robbed", DeskFixture.Password)).Path);
        var told = await desk.WithDbAsync(db =>
            db.Outbox.Where(m => m.Text.Contains("解除账号“robbed”")).Select(m => m.RecipientUserId).ToListAsync());
        Assert.Equivalent(new long?[] { desk.UserId("robbed"), desk.UserId("director") }, told);

        var own = await admin.ForgeAsync(page, $"/administration/users/{desk.UserId("admin")}/factors/removal");
        Assert.Contains("请另一位系统管理员解除", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_broken_is_no_passkey()
    {
        var browser = desk.Anonymous();
        var form = await browser.GetAsync("/sign-in");

        foreach (var credential in new[] { "", "{", "null", """{"id":"AA","response":{}}""" })
        {
            var page = await browser.ForgeAsync(form, "/sign-in/passkey", ("Credential", credential));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("没有通过验证", page.Text, StringComparison.Ordinal);
        }
    }

    private async Task<(Browser Browser, string Key, string Used, List<string> Codes)> TurnedOnAsync(string userName)
    {
        await desk.AddPersonAsync(userName, userName, desk.IndustrySection, DeskRole.Handler);
        var browser = await desk.SignInAsync(userName);
        var page = await browser.GetAsync("/account/factor");
        var key = KeyOn(page);

        var code = PhoneApp.CodeOf(key);
        var codes = await page.SubmitAsync(("Code", code));

        return (browser, key, code, [.. codes.Document.QuerySelectorAll(".secret").Select(c => c.TextContent.Trim())]);
    }

    [Theory]
    [InlineData("127.0.0.1", "现在是用IP地址打开的")]
    [InlineData("[::1]", "现在是用IP地址打开的")]
    [InlineData("desk.qinghe.test", "现在的网址不是https开头的")]
    [InlineData("localhost", null)]
    public async Task Where_no_browser_makes_passkeys_the_page_says_why(string host, string? why)
    {
        var browser = await desk.SignInAsync("handler2");
        using var asks = new HttpRequestMessage(HttpMethod.Get, "/account/factor") { Headers = { Host = host } };
        using var answer = await browser.Client.SendAsync(asks);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(why is null, page.Contains("data-passkey-missing", StringComparison.Ordinal));
        Assert.Contains(why ?? "这个浏览器不能建立通行密钥", page, StringComparison.Ordinal);
    }

    private Task<string?> StampAsync(string userName) =>
        desk.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.SecurityStamp).SingleAsync());

    // What Identity compares with the account every two minutes, and signs out where they differ.
    private Task<string?> StampInAsync(CookieContainer cookies) =>
        desk.WithAsync((IOptionsMonitor<CookieAuthenticationOptions> options) => Task.FromResult(
            options.Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(cookies.GetAllCookies()["desk"]!.Value)!
                .Principal.FindFirst("AspNet.Identity.SecurityStamp")?.Value));

    private static string KeyOn(Page page) => page.Find("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
}
