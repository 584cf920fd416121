using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

/// <summary>A session is on the server: once it has ended, a copy of its cookie opens nothing.</summary>
public abstract class SessionTests(DeskFixture desk)
{
    public sealed class OnSqlite(ProxiedSqliteDesk desk) : SessionTests(desk), IClassFixture<ProxiedSqliteDesk>;

    public sealed class OnPostgreSql(ProxiedPostgreSqlDesk desk) : SessionTests(desk), IClassFixture<ProxiedPostgreSqlDesk>;

    [Fact]
    public async Task A_cookie_stolen_before_signing_out_is_refused_after_it()
    {
        var (browser, stolen) = await PersonAsync("stolen1");
        var other = await desk.SignInAsync("stolen1");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stolen));

        await (await browser.GetAsync("/account/stand-ins")).PressAsync("退出登录");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stolen));
        Assert.Equal("/account/stand-ins", (await other.GetAsync("/account/stand-ins")).Path);
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_session_and_this_window_goes_on()
    {
        var (browser, stolen) = await PersonAsync("stolen2");
        var other = await desk.SignInAsync("stolen2");

        var page = await (await browser.GetAsync("/account/password")).SubmitAsync(
            ("CurrentPassword", DeskFixture.Password), ("NewPassword", "ziji-2021-de"), ("NewPasswordAgain", "ziji-2021-de"));

        Assert.Contains("密码已经修改", page.Notice, StringComparison.Ordinal);
        Assert.Equal("/account/stand-ins", (await browser.GetAsync("/account/stand-ins")).Path);
        Assert.Equal("/sign-in", (await other.GetAsync("/account/stand-ins")).Path);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stolen));
    }

    [Theory]
    [InlineData("重置密码")]
    [InlineData("停用账号")]
    [InlineData("保存")]
    public async Task What_an_administrator_changes_ends_the_sessions_at_once(string button)
    {
        var name = $"changed{button.Length}{(button == "停用账号" ? "d" : "")}";
        var (browser, stolen) = await PersonAsync(name);
        var admin = await desk.SignInAsync("admin");
        var page = await admin.GetAsync($"/administration/users/{desk.UserId(name)}");

        await page.PressAsync(button, button == "保存" ? [("Form.Roles", "Observer"), ("Form.SectionId", "")] : []);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stolen));
        Assert.Equal("/sign-in", (await browser.GetAsync("/account/stand-ins")).Path);
    }

    [Fact]
    public async Task What_changes_no_power_ends_no_session()
    {
        var (_, cookie) = await PersonAsync("renamed");
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync($"/administration/users/{desk.UserId("renamed")}")).PressAsync("保存", ("Form.DisplayName", "改名"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));
    }

    [Fact]
    public async Task A_session_is_over_after_its_days_and_its_row_goes_with_the_next_sign_in()
    {
        var (_, cookie) = await PersonAsync("worker");
        var userId = desk.UserId("worker");
        await desk.WithDbAsync(db =>
            db.SignInSessions.Where(s => s.UserId == userId).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, DateTime.UnixEpoch)));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(cookie));
        await desk.SignInAsync("worker");
        Assert.Equal(1, await desk.WithDbAsync(db => db.SignInSessions.CountAsync(s => s.UserId == userId)));
    }

    [Fact]
    public async Task Whoever_guesses_from_elsewhere_locks_nobody_out()
    {
        await desk.AddPersonAsync("wanted", "某领导", null, DeskRole.DeputyDirector);
        var guesser = desk.Anonymous();
        guesser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        for (var i = 0; i < 12; i++)
        {
            await guesser.TrySignInAsync("wanted", $"cuole-{i}");
        }

        Assert.Contains("再试", (await guesser.TrySignInAsync("wanted", DeskFixture.Password)).Alert, StringComparison.Ordinal);

        var theirs = desk.Anonymous();
        theirs.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");
        await theirs.SignInAsync("wanted", DeskFixture.Password);
        await guesser.SignInAsync("clerk", DeskFixture.Password);
    }

    /// <summary>Signs in by the real form, and keeps what a thief would.</summary>
    private async Task<(Browser Browser, string Cookie)> PersonAsync(string userName)
    {
        await desk.AddPersonAsync(userName, userName, desk.IndustrySection, DeskRole.Handler);
        var cookies = new CookieContainer();
        var browser = desk.Anonymous(cookies);
        await browser.SignInAsync(userName, DeskFixture.Password);

        return (browser, $"desk={cookies.GetAllCookies()["desk"]!.Value}");
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var bare = desk.Bare();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/account/stand-ins", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var answer = await bare.SendAsync(request);

        return answer.StatusCode;
    }
}

/// <summary>Behind a proxy that says where people come from.</summary>
public sealed class ProxiedSqliteDesk : SqliteDesk
{
    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Desk:Proxies", "127.0.0.1");
}

public sealed class ProxiedPostgreSqlDesk : PostgreSqlDesk
{
    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Desk:Proxies", "127.0.0.1");
}
