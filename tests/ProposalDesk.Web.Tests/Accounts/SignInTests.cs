using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

public abstract partial class SignInTests(DeskFixture desk)
{
    [Fact]
    public async Task Nobody_sees_anything_before_signing_in_and_comes_back_to_the_page_asked_for()
    {
        var browser = desk.Anonymous();

        var form = await browser.GetAsync("/account/stand-ins");
        Assert.Equal("/sign-in", form.Path);

        var page = await form.SubmitAsync(("UserName", "clerk"), ("Password", DeskFixture.Password));
        Assert.Equal("/account/stand-ins", page.Path);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_words()
    {
        var page = await desk.Anonymous().TrySignInAsync("deputy1", "cuole-2021");

        Assert.Contains("用户名或者密码不对", page.Alert, StringComparison.Ordinal);
        Assert.Equal("deputy1", page.Value("UserName"));
    }

    [Fact]
    public async Task The_sign_in_page_never_leads_to_another_site()
    {
        var browser = desk.Anonymous();
        var form = await browser.GetAsync("/sign-in?ReturnUrl=https://example.org/");

        var page = await form.SubmitAsync(("UserName", "clerk"), ("Password", DeskFixture.Password));

        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_has_to_wait_and_the_administrator_can_help()
    {
        var person = await desk.AddPersonAsync("forgetful", "健忘", desk.DataSection, DeskRole.Handler);
        var browser = desk.Anonymous();

        for (var i = 0; i < 5; i++)
        {
            await browser.TrySignInAsync("forgetful", "cuole-2021");
        }

        var page = await browser.TrySignInAsync("forgetful", DeskFixture.Password);
        Assert.Matches("连续输错5次，请等[0-9]+秒（[0-9:]{8}以后）再试。", page.Alert);
        Assert.Equal("forgetful", page.Value("UserName"));

        var admin = await desk.SignInAsync("admin");
        var list = await (await admin.GetAsync($"/administration/users/{person.UserId}")).PressAsync("重置密码");
        var password = list.Find(".secret")!.TextContent;

        page = await browser.TrySignInAsync("forgetful", password);
        Assert.Equal("/account/password", page.Path);
    }

    [Fact]
    public async Task A_password_somebody_else_chose_lets_in_for_seven_days()
    {
        await desk.AddPersonAsync("slow", "迟来", desk.DataSection, DeskRole.Handler);
        var admin = await desk.SignInAsync("admin");
        var list = await (await admin.GetAsync($"/administration/users/{desk.UserId("slow")}")).PressAsync("重置密码");
        var password = list.Find(".secret")!.TextContent;
        await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "slow").ExecuteUpdateAsync(u => u
            .SetProperty(x => x.PasswordGivenAt, x => x.PasswordGivenAt!.Value.AddDays(-7))));

        var page = await desk.Anonymous().TrySignInAsync("slow", password);

        Assert.Equal("/sign-in", page.Path);
        Assert.Contains("只在7天内有效，现在已经过期", page.Alert, StringComparison.Ordinal);
        Assert.Contains("用户名或者密码不对", (await desk.Anonymous().TrySignInAsync("slow", "cuole-2021")).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_nobody_has_and_a_closed_account_are_answered_like_a_wrong_password()
    {
        await desk.AddPersonAsync("closed", "停用", desk.DataSection, DeskRole.Handler);
        await desk.WithDbAsync(
            db => db.Users.Where(u => u.UserName == "closed").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsActive, false)));
        await desk.AddPersonAsync("known", "在用", desk.DataSection, DeskRole.Handler);
        var browser = desk.Anonymous();

        for (var i = 0; i < 7; i++)
        {
            var answers = new List<string>();
            foreach (var (name, password) in new[] { ("known", "cuole-2021"), ("nobody-has-it", "cuole-2021"),
                ("closed", DeskFixture.Password) })
            {
                var page = await browser.TrySignInAsync(name, password);
                answers.Add(System.Text.RegularExpressions.Regex.Replace(page.Alert, "[0-9:]{8}|[0-9]+秒", "…"));
            }

            Assert.NotEqual("", answers[0]);
            Assert.Single(answers.Distinct());
        }
    }

    [Fact]
    public async Task A_password_given_by_the_administrator_is_changed_before_anything_else()
    {
        var admin = await desk.SignInAsync("admin");
        var list = await (await admin.GetAsync("/administration/users/new")).SubmitAsync(
            ("Form.DisplayName", "新来的"), ("Form.UserName", "newcomer"), ("Form.SectionId", desk.DataSection.Id), ("Form.Roles", "Handler"));
        var initial = list.Find(".secret")!.TextContent;
        Assert.DoesNotContain(initial, (await admin.GetAsync("/administration/users")).Text, StringComparison.Ordinal);

        var browser = desk.Anonymous();
        await browser.TrySignInAsync("newcomer", initial);
        var page = await browser.GetAsync("/account/stand-ins");
        Assert.Equal("/account/password", page.Path);

        page = await page.SubmitAsync(("CurrentPassword", initial), ("NewPassword", "duan1"), ("NewPasswordAgain", "duan1"));
        Assert.Equal("密码至少12位，还差7位。几个不相干的词连起来最好记，也最难猜。", page.Error("NewPassword"));

        page = await page.SubmitAsync(("CurrentPassword", "cuole"), ("NewPassword", "ziji-2021-de"), ("NewPasswordAgain", "ziji-2021-de"));
        Assert.Equal("原密码不对，请重新填写。", page.Error("CurrentPassword"));

        page = await page.SubmitAsync(("CurrentPassword", initial), ("NewPassword", "ziji-2021-de"), ("NewPasswordAgain", "ziji-2021-de"));
        Assert.Equal("密码已经修改，下次登录请用新密码。", page.Notice);
        Assert.Equal("/account/stand-ins", (await browser.GetAsync("/account/stand-ins")).Path);
        await desk.SignInAsync("newcomer", "ziji-2021-de");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var browser = await desk.SignInAsync("observer");

        var page = await (await browser.GetAsync("/account/stand-ins")).PressAsync("退出登录");
        Assert.Equal("您已退出登录。", page.Notice);

        Assert.Equal("/sign-in", (await browser.GetAsync("/account/stand-ins")).Path);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        var browser = await desk.SignInAsync("clerk");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("CurrentPassword", DeskFixture.Password)]);

        using var response = await browser.Client.PostAsync(new Uri("/account/password", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有保存", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_forbid_what_is_foreign_and_are_not_kept_by_the_browser()
    {
        using var response = await desk.Anonymous().Client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Every_module_that_is_imported_has_a_name_to_be_kept_by_and_nothing_else_may_run_in_the_page_itself()
    {
        var client = desk.Anonymous().Client;
        using var response = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var map = ImportMap().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value;
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        Assert.Contains($"; script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);

        var names = JsonDocument.Parse(map).RootElement.GetProperty("imports").EnumerateObject()
            .ToDictionary(n => n.Name, n => n.Value.GetString()!);
        var imported = new HashSet<string>();
        foreach (var (name, kept) in names)
        {
            using var module = await client.GetAsync(new Uri(kept, UriKind.Relative));
            Assert.NotEqual(name, kept);
            Assert.Equal(HttpStatusCode.OK, module.StatusCode);
            var folder = new Uri($"http://desk{name}");
            imported.UnionWith(ImportedName().Matches(await module.Content.ReadAsStringAsync())
                .Select(m => new Uri(folder, m.Groups[1].Value).AbsolutePath));
        }

        Assert.Contains("/js/submit-once.js", imported);
        Assert.Contains("/lib/chart.js/chart.umd.min.js", imported);
        Assert.Empty(imported.Except(names.Keys));
    }

    [Fact]
    public async Task A_setup_page_is_gone_once_there_are_accounts()
    {
        Assert.Equal("/sign-in", (await desk.Anonymous().GetAsync("/setup")).Path);
    }

    [Fact]
    public async Task A_changed_password_is_stored_as_a_hash()
    {
        var hash = await desk.WithAsync(
            (UserManager<DeskUser> users) => Task.FromResult(users.Users.Single(u => u.UserName == "clerk").PasswordHash));

        Assert.DoesNotContain(DeskFixture.Password, hash, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""")]
    private static partial Regex ImportMap();

    [GeneratedRegex("""^import .*?'(\.[^']+)';""", RegexOptions.Multiline)]
    private static partial Regex ImportedName();
}

public sealed class SignInTestsOnSqlite(SqliteDesk desk) : SignInTests(desk), IClassFixture<SqliteDesk>;

public sealed class SignInTestsOnPostgreSql(PostgreSqlDesk desk) : SignInTests(desk), IClassFixture<PostgreSqlDesk>;
