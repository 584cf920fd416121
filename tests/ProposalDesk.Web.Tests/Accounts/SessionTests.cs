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

    [Theory]
    [InlineData(29, "/account/sessions", true)]
    [InlineData(31, "/sign-in", false)]
    public async Task Who_does_nothing_for_half_an_hour_signs_in_again(int minutes, string page, bool goesOn)
    {
        var name = $"idle{minutes}";
        var (browser, _) = await PersonAsync(name);
        var seen = await LeaveAsync(name, minutes);

        Assert.Equal(page, (await browser.GetAsync("/account/sessions")).Path);
        Assert.Equal(goesOn, await LastSeenAsync(name) > seen);
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_nobody_signed_in_and_writing_does()
    {
        var (browser, _) = await PersonAsync("away");
        var seen = await LeaveAsync("away", 20);
        using (var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/account/stand-ins", UriKind.Relative)))
        {
            asked.Headers.Add("Accept", "application/json");
            using var answer = await browser.Client.SendAsync(asked);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(seen, await LastSeenAsync("away"));

        var page = await browser.GetAsync("/account/sessions");
        seen = await LeaveAsync("away", 20);
        await browser.ForgeAsync(page, "/account/sessions/here");
        Assert.True(await LastSeenAsync("away") > seen);
    }

    [Fact]
    public async Task What_was_written_when_the_session_ended_waits_until_its_writer_is_back()
    {
        var (browser, _) = await PersonAsync("writer");
        var form = await browser.GetAsync("/account/notifications");
        await LeaveAsync("writer", 45);

        var page = await form.SubmitAsync(("Form.Email", "writer@example.gov.cn"));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("登录已过期", page.Text, StringComparison.Ordinal);
        await browser.SignInAsync("writer", DeskFixture.Password);
        await page.PressAsync("再试一次");

        Assert.Equal("writer@example.gov.cn", (await browser.GetAsync("/account/notifications")).Value("Form.Email"));
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_what_is_not_here()
    {
        var (here, cookie) = await PersonAsync("everywhere");
        var (other, _) = await PersonAsync("everyoneelse");
        var elsewhere = await desk.SignInByFormAsync("everywhere");
        var third = await desk.SignInByFormAsync("everywhere");

        var page = await here.GetAsync("/account/sessions");
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("本机", page.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var theirs = await SessionOfAsync("everyoneelse");
        await here.ForgeAsync(page, $"/account/sessions/{theirs}/end");
        Assert.Equal("/account/sessions", (await other.GetAsync("/account/sessions")).Path);

        page = await page.PressAsync("退出其他所有登录");
        Assert.Contains("已经退出2处登录", page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/account/sessions")).Path);
        Assert.Equal("/sign-in", (await third.GetAsync("/account/sessions")).Path);
    }

    [Fact]
    public async Task A_browser_that_was_not_there_before_is_told_to_the_owner_once()
    {
        await PersonAsync("traveller");
        Assert.Equal(0, await NewsOfDevicesAsync("traveller"));

        var device = desk.NewDevice();
        await device.SignInAsync("traveller", DeskFixture.Password);
        await device.GetAsync("/account/sessions");
        await (await device.GetAsync("/account/sessions")).PressAsync("退出登录");
        await device.SignInAsync("traveller", DeskFixture.Password);

        Assert.Equal(1, await NewsOfDevicesAsync("traveller"));
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

    /// <returns>When the person seems to have been there last.</returns>
    private async Task<DateTime> LeaveAsync(string userName, int minutes)
    {
        var userId = desk.UserId(userName);
        var at = DateTime.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - (minutes * 60));
        await desk.WithDbAsync(db =>
            db.SignInSessions.Where(s => s.UserId == userId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, at)));

        return at;
    }

    private Task<DateTime> LastSeenAsync(string userName)
    {
        var userId = desk.UserId(userName);

        return desk.WithDbAsync(db => db.SignInSessions.Where(s => s.UserId == userId).Select(s => s.LastSeenAt).SingleAsync());
    }

    private Task<Guid> SessionOfAsync(string userName)
    {
        var userId = desk.UserId(userName);

        return desk.WithDbAsync(db => db.SignInSessions.Where(s => s.UserId == userId).Select(s => s.Id).SingleAsync());
    }

    private Task<int> NewsOfDevicesAsync(string userName)
    {
        var userId = desk.UserId(userName);

        return desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.RecipientUserId == userId && m.Text.Contains("没有用过的设备")));
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
