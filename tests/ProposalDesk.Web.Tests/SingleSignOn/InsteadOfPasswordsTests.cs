using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Audit;
using ProposalDesk.Web.Tests.Accounts;
using ProposalDesk.Web.Tests.Attack;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>Where the identity service stands instead of passwords.</summary>
public abstract partial class InsteadOfPasswordsTests(DeskFixture desk, City city)
{
    public sealed class OnSqlite(CityOnlySqliteDesk desk) : InsteadOfPasswordsTests(desk, desk.City), IClassFixture<CityOnlySqliteDesk>;

    public sealed class OnPostgreSql(CityOnlyPostgreSqlDesk desk)
        : InsteadOfPasswordsTests(desk, desk.City), IClassFixture<CityOnlyPostgreSqlDesk>;

    private const string Given = "fnord-tulip-88-quartz";

    [Fact]
    public async Task A_password_lets_nobody_in_and_the_page_says_what_does()
    {
        var page = await desk.NewDevice().GetAsync("/sign-in");
        Assert.Contains("give-password", page.Text, StringComparison.Ordinal);

        var right = await TryAsync("handler1", DeskFixture.Password);
        var nobody = await TryAsync("no-such-person", DeskFixture.Password);
        Assert.Contains("现在用统一身份认证登录，这里只接受在服务器上给的应急密码", right.Alert, StringComparison.Ordinal);
        Assert.Equal(right.Alert, nobody.Alert);

        city.WhoIsThere = "handler1";
        Assert.Equal("/", (await page.FollowAsync("用统一身份认证登录")).Path);
    }

    [Fact]
    public async Task No_page_offers_what_only_a_password_would_need()
    {
        await desk.AddPersonAsync("keeper", "管账号的", null, DeskRole.Administrator);
        var said = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in (string[])["keeper", "clerk", "deputy2", "handler2"])
        {
            var crawl = new Crawl(await ComeInAsync(person), person, page => said.UnionWith(
                Password().Matches(Allowed().Replace(page.Document.Body!.TextContent, "")).Select(m => $"{page.Path}: {m.Value.Trim()}")));
            await crawl.WalkAsync(["/", "/account/factor", "/account/sessions", "/administration/users/new", "/administration/factor"], 30);
        }

        Assert.Empty(said);
        var own = await ComeInAsync("handler2");
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync("/account/password")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.ForgeAsync(await own.GetAsync("/account/sessions"), "/account/password",
            ("CurrentPassword", DeskFixture.Password), ("NewPassword", Given), ("NewPasswordAgain", Given))).Status);
    }

    [Fact]
    public async Task A_new_account_has_no_password_and_the_page_says_how_its_owner_comes_in()
    {
        var admin = await ComeInAsync("admin");
        var page = await admin.GetAsync("/administration/users/new");
        Assert.Contains("与统一身份认证里的用户名（preferred_username）一致", page.Text, StringComparison.Ordinal);

        page = await page.PressAsync(
            "新建账号", ("Form.DisplayName", "新来的"), ("Form.UserName", "newcomer"), ("Form.Roles", "Observer"));

        Assert.Equal("新来的的账号可以使用了：本人用统一身份认证登录，那里的用户名（preferred_username）要是newcomer。", page.Notice);
        Assert.Null(page.Find(".secret"));
        Assert.Contains(page.FindAll("tbody tr"), row => row.Contains("newcomer", StringComparison.Ordinal)
            && row.EndsWith("在用", StringComparison.Ordinal));
        Assert.Null(await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "newcomer").Select(u => u.PasswordHash).SingleAsync()));

        var own = await ComeInAsync("newcomer");
        Assert.Equal("/", (await own.GetAsync("/")).Path);

        page = await (await admin.GetAsync("/administration/users")).FollowAsync("新来的");
        Assert.False(page.HasButton("重置密码"));
        Assert.Contains("那里的用户名（preferred_username）是newcomer的人就是这个账号", page.Text, StringComparison.Ordinal);
        page = await admin.ForgeAsync(page, page.Path + "/password");
        Assert.Contains("现在用统一身份认证登录，这里不给密码", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_given_on_the_server_lets_in_and_proves_until_the_service_is_back()
    {
        var person = await desk.AddPersonAsync("second-admin", "另一位", null, DeskRole.Administrator);
        await Assert.ThrowsAsync<RuleViolationException>(() => GiveAsync(person.UserId, desk.As("admin")));
        await GiveAsync(person.UserId, Actor.Server(desk.Clock.GetUtcNow().UtcDateTime));

        var page = await TryAsync("second-admin", Given);
        Assert.Equal("/administration/users", page.Path);
        Assert.Contains(page.FindAll("tbody tr"), row => row.Contains("second-admin", StringComparison.Ordinal)
            && row.EndsWith("在用，有应急密码", StringComparison.Ordinal));
        await TryAsync("second-admin", Given);
        Assert.Equal("用服务器上给的应急密码登录。", await LastSignInAsync(person.UserId));
        foreach (var told in (long[])[person.UserId, desk.UserId("director")])
        {
            Assert.Equal(1, await desk.WithDbAsync(db => db.Outbox.CountAsync(
                m => m.RecipientUserId == told && m.Text.Contains("有人用服务器上给的应急密码登录了另一位的账号"))));
        }

        await desk.WithDbAsync(db => db.SignInSessions.Where(s => s.UserId == person.UserId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, DateTime.UnixEpoch)));
        page = await (await page.FollowAsync("登录安全")).PressAsync("保存");
        page = await page.PressAsync("确认，继续办理", ("ProofPassword", Given));
        Assert.Contains("已保存", page.Notice, StringComparison.Ordinal);

        await ComeInAsync("second-admin");
        Assert.Equal("用统一身份认证登录，应急密码作废。", await LastSignInAsync(person.UserId));
        Assert.Contains("只接受在服务器上给的应急密码", (await TryAsync("second-admin", Given)).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_only_what_a_person_has_is_asked_for_beside_the_service()
    {
        await desk.AddPersonAsync("factored", "双重的", null, DeskRole.Administrator);
        city.ProvedAt = TimeProvider.System.GetUtcNow();
        var browser = await ComeInAsync("factored");
        var page = await browser.GetAsync("/account/factor");
        var key = page.Find("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var id = desk.UserId("factored");
        await ForgetProofAsync();

        var asked = await page.SubmitAsync(("Code", PhoneApp.CodeOf(key)));
        Assert.True(asked.HasLink("到统一身份认证确认（新窗口）"));
        Assert.False(asked.HasField("ProofPassword"));

        await asked.FollowAsync("到统一身份认证确认（新窗口）");
        await asked.PressAsync("已经确认，继续办理");
        await ForgetProofAsync();
        asked = await (await browser.GetAsync("/account/factor")).PressAsync("换一组恢复码");
        Assert.Contains("在下面填写验证码", asked.Text, StringComparison.Ordinal);
        Assert.Equal("恢复码", (await asked.PressAsync("确认，继续办理", ("ProofPassword", PhoneApp.CodeOf(key, later: 1)))).Heading);

        Task ForgetProofAsync() => desk.WithDbAsync(db => db.SignInSessions.Where(s => s.UserId == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, DateTime.UnixEpoch)));
    }

    [Fact]
    public async Task Nobody_takes_the_name_of_the_server()
    {
        var admin = await ComeInAsync("admin");

        var page = await (await admin.GetAsync($"/administration/users/{desk.UserId("handler2")}"))
            .PressAsync("保存", ("Form.DisplayName", Actor.ServerName));

        Assert.Contains("是系统自己用的名称", page.Error("Form.DisplayName"), StringComparison.Ordinal);
    }

    private async Task<Browser> ComeInAsync(string userName)
    {
        (city.WhoIsThere, city.ProvedAt) = (userName, TimeProvider.System.GetUtcNow());
        var browser = desk.NewDevice();
        await (await browser.GetAsync("/sign-in")).FollowAsync("用统一身份认证登录");

        return browser;
    }

    private async Task<Page> TryAsync(string userName, string password) =>
        await (await desk.NewDevice().GetAsync("/sign-in")).PressAsync("用应急密码登录", ("UserName", userName), ("Password", password));

    private Task GiveAsync(long userId, Actor by) =>
        desk.WithAsync((ResetPassword reset) => reset.ExecuteAsync(new(userId, Given), by, default));

    private Task<string> LastSignInAsync(long userId) => desk.WithDbAsync(db => db.SecurityEvents
        .Where(e => e.Kind == SecurityEventKind.SignIn && e.UserId == userId)
        .OrderByDescending(e => e.Id).Select(e => e.Text).FirstAsync());

    [GeneratedRegex("应急密码|锁屏密码|统一身份认证那里修改密码|忘记密码，在那里找回")]
    private static partial Regex Allowed();

    [GeneratedRegex(".{0,12}密码.{0,12}")]
    private static partial Regex Password();
}
