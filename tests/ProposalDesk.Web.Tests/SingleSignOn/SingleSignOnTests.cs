using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.Accounts;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>统一身份认证, against a real server: who is let in, who is not, and who is asked again.</summary>
public abstract class SingleSignOnTests(DeskFixture desk, City city)
{
    public sealed class OnSqlite(CitySqliteDesk desk) : SingleSignOnTests(desk, desk.City), IClassFixture<CitySqliteDesk>;

    public sealed class OnPostgreSql(CityPostgreSqlDesk desk) : SingleSignOnTests(desk, desk.City), IClassFixture<CityPostgreSqlDesk>;

    private const string Button = "用统一身份认证登录";

    [Fact]
    public async Task Whom_the_city_knows_comes_in_with_a_session_like_any_other_and_back_to_the_page_asked_for()
    {
        await desk.AddPersonAsync("citizen", "市民", desk.IndustrySection, DeskRole.Handler);
        var browser = desk.NewDevice();

        var page = await ComeInAsync(browser, "citizen", "/account/sessions");

        Assert.Equal("/account/sessions", page.Path);
        var asked = city.Asked[^1];
        Assert.Equal(("code", "S256"), (asked.ResponseType, asked.CodeChallengeMethod));
        Assert.NotNull(asked.Nonce);
        Assert.Equal("用统一身份认证登录。", (await LogAsync(SecurityEventKind.SignIn, "citizen"))[^1]);
        Assert.Equal(1, await SessionsAsync("citizen"));
        Assert.Empty(await NoticesAsync("citizen"));

        await ComeInAsync(desk.NewDevice(), "citizen");
        Assert.Contains("您的账号在一台没有用过的设备上登录了", Assert.Single(await NoticesAsync("citizen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_person_and_a_closed_account_get_the_same_answer_and_no_account()
    {
        await desk.AddPersonAsync("gone", "离职", desk.IndustrySection, DeskRole.Handler);
        await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "gone")
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.IsActive, false)));
        var people = await desk.WithDbAsync(db => db.Users.CountAsync());

        var unknown = await ComeInAsync(desk.NewDevice(), "nobody-here");
        var closed = await ComeInAsync(desk.NewDevice(), "gone");

        Assert.Equal((HttpStatusCode.Forbidden, "这里没有您可以使用的账号"), (unknown.Status, unknown.Heading));
        Assert.Contains("请联系本单位的系统管理员", unknown.Text, StringComparison.Ordinal);
        Assert.Equal((unknown.Status, unknown.Text), (closed.Status, closed.Text));
        Assert.Equal(people, await desk.WithDbAsync(db => db.Users.CountAsync()));
        Assert.Contains("账号已停用", (await LogAsync(SecurityEventKind.SignInFailed, "gone"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://another.qinghe.test/", null)]
    [InlineData(null, "of another question")]
    public async Task An_answer_of_another_issuer_or_to_another_question_lets_nobody_in(string? issuer, string? nonce)
    {
        (city.Issuer, city.Nonce) = (issuer, nonce);
        var browser = desk.NewDevice();

        var page = await ComeInAsync(browser, "handler1");
        (city.Issuer, city.Nonce) = (null, null);

        Assert.Equal("/sign-in", page.Path);
        Assert.Contains("没有办成这次登录", page.Alert, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await browser.GetAsync("/account/sessions")).Path);
    }

    [Fact]
    public async Task Who_turns_back_there_is_told_so()
    {
        city.WhoIsThere = null;

        var page = await (await desk.NewDevice().GetAsync("/sign-in")).FollowAsync(Button);

        Assert.Contains("可能是您取消了", page.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_in_the_browser_that_asked()
    {
        city.WhoIsThere = "handler2";
        using var client = desk.Raw();
        using var asks = await client.GetAsync(new Uri("/sign-in/service", UriKind.Relative));
        using var answers = await client.GetAsync(asks.Headers.Location);
        var cookies = string.Join("; ", asks.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        Assert.All(asks.Headers.GetValues("Set-Cookie"), c => Assert.Contains("samesite=lax", c, StringComparison.OrdinalIgnoreCase));

        using var elsewhere = await client.GetAsync(answers.Headers.Location);
        Assert.Equal("/sign-in?elsewhere=Refused", elsewhere.Headers.Location!.OriginalString);

        using var here = await SendAsync(cookies);
        Assert.StartsWith("/sign-in/service/arrived", here.Headers.Location!.OriginalString, StringComparison.Ordinal);

        // The browser has been told to forget what it was asked with.
        Assert.All(["desk-nonce.", "desk-state."], name => Assert.Contains(here.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith(name, StringComparison.Ordinal) && c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)));

        async Task<HttpResponseMessage> SendAsync(string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, answers.Headers.Location);
            request.Headers.Add("Cookie", cookie);

            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_unless_the_city_has_asked_for_one()
    {
        await desk.AddPersonAsync("twofold", "双重", desk.IndustrySection, DeskRole.Handler);
        var window = desk.NewDevice();
        var page = await ComeInAsync(window, "twofold", "/account/factor");
        var key = page.Find("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await page.SubmitAsync(("Code", PhoneApp.CodeOf(key)));

        page = await ComeInAsync(desk.NewDevice(), "twofold");
        Assert.Equal("/sign-in/factor", page.Path);
        page = await page.SubmitAsync(("Code", PhoneApp.CodeOf(key, later: 1)));
        Assert.Equal("/", page.Path);
        Assert.Equal("用统一身份认证和验证码登录。", (await LogAsync(SecurityEventKind.SignIn, "twofold"))[^1]);

        city.Amr = "mfa";
        page = await ComeInAsync(desk.NewDevice(), "twofold");
        city.Amr = null;
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task Asked_again_the_person_proves_themselves_at_the_city_and_what_was_filled_in_waits()
    {
        var id = await desk.ReadyToSignAsync();
        var deputy = desk.NewDevice();
        // Signed in at the city since the morning: that is no proof of now.
        city.ProvedAt = TimeProvider.System.GetUtcNow().AddHours(-3);
        await ComeInAsync(deputy, "deputy1");

        var waits = await (await deputy.GetAsync($"/proposals/{id}/signature")).PressAsync("签发");
        Assert.Contains("确认是您本人", waits.Text, StringComparison.Ordinal);
        Assert.Contains("确认是您本人", (await waits.PressAsync("已经确认，继续办理")).Text, StringComparison.Ordinal);

        city.WhoIsThere = "deputy2";
        Assert.Contains("登录的不是您的账号", (await waits.FollowAsync("到统一身份认证确认")).Alert, StringComparison.Ordinal);
        (city.WhoIsThere, city.AsksAgain) = ("deputy1", false);
        city.ProvedAt = TimeProvider.System.GetUtcNow().AddHours(-3);
        Assert.Contains("没有重新验证您的身份", (await waits.FollowAsync("到统一身份认证确认")).Alert, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);

        city.AsksAgain = true;
        var proved = await waits.FollowAsync("到统一身份认证确认");
        Assert.Contains("已经确认是您本人", proved.Text, StringComparison.Ordinal);
        Assert.Equal(("login", 0L), (city.Asked[^1].Prompt, city.Asked[^1].MaxAge));
        var page = await waits.PressAsync("已经确认，继续办理");
        Assert.Contains("已签发", page.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Signed, (await desk.ReloadAsync(id)).Status);
        Assert.Equal("在统一身份认证再次验证通过。", (await LogAsync(SecurityEventKind.Proof, "deputy1"))[^1]);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_there()
    {
        await desk.AddPersonAsync("leaving", "要走", desk.IndustrySection, DeskRole.Handler);
        var browser = desk.NewDevice();
        var page = await ComeInAsync(browser, "leaving");

        page = await page.PressAsync("退出登录");

        Assert.Equal("/sign-in", page.Path);
        Assert.Null(city.WhoIsThere);
        Assert.NotNull(city.Asked[^1].IdTokenHint);
        Assert.Equal(0, await SessionsAsync("leaving"));
    }

    [Fact]
    public async Task While_the_service_is_away_nobody_is_sent_there()
    {
        var browser = desk.NewDevice();
        var page = await ComeInAsync(browser, "head2");
        city.IsAway = true;
        try
        {
            var refused = await (await desk.NewDevice().GetAsync("/sign-in")).FollowAsync(Button);
            Assert.Contains("还没有登录：现在连不上统一身份认证，请过几分钟再试", refused.Alert, StringComparison.Ordinal);
            Assert.Contains("现在连不上统一身份认证", (await browser.GetAsync("/account/proof")).Alert, StringComparison.Ordinal);

            page = await page.PressAsync("退出登录");
            Assert.Equal(("/sign-in", "您已退出登录。"), (page.Path, page.Notice));
            Assert.Equal(0, await SessionsAsync("head2"));
        }
        finally
        {
            city.IsAway = false;
        }
    }

    [Fact]
    public async Task Passwords_go_on_beside_it()
    {
        var page = await desk.NewDevice().SignInAsync("head1", DeskFixture.Password);

        Assert.Equal("/", page.Path);
    }

    private async Task<Page> ComeInAsync(Browser browser, string userName, string back = "/")
    {
        city.WhoIsThere = userName;

        return await (await browser.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(back)}")).FollowAsync(Button);
    }

    private Task<List<string>> LogAsync(SecurityEventKind kind, string userName) => desk.WithDbAsync(db => db.SecurityEvents
        .Where(e => e.Kind == kind && db.Users.Any(u => u.Id == e.UserId && u.UserName == userName))
        .OrderBy(e => e.Id).Select(e => e.Text).ToListAsync());

    private Task<int> SessionsAsync(string userName) => desk.WithDbAsync(db =>
        db.SignInSessions.CountAsync(s => db.Users.Any(u => u.Id == s.UserId && u.UserName == userName)));

    private Task<List<string>> NoticesAsync(string userName)
    {
        var id = desk.UserId(userName);

        return desk.WithDbAsync(db => db.Outbox.Where(m => m.RecipientUserId == id).Select(m => m.Text).ToListAsync());
    }
}
