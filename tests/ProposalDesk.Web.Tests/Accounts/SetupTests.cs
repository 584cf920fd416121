using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

public abstract class SetupTests(DeskFixture desk)
{
    [Fact]
    public async Task The_first_start_asks_for_bureau_and_administrator_and_only_who_reads_the_console_may_answer()
    {
        var browser = desk.Anonymous();
        var page = await browser.GetAsync("/");
        Assert.Equal("/setup", page.Path);

        (string, object?)[] answers =
        [
            ("BureauName", "云溪市数据发展局"), ("ShortName", "市数据局"), ("SeriesCode", "云数函"), ("DisplayName", "林管"), ("UserName", "lin"),
            ("Password", "shouci-shezhi-2021"), ("PasswordAgain", "shouci-shezhi-2021"),
        ];
        page = await page.SubmitAsync([.. answers, ("Code", "AAAAAAAAAA")]);
        Assert.Contains("设置码不对", page.Error("Code"), StringComparison.Ordinal);

        var code = await desk.WithAsync((SetupCode setup) => Task.FromResult(setup.Value));
        page = await page.SubmitAsync([.. answers, ("Code", code)]);
        Assert.Equal("/sign-in", page.Path);
        Assert.Contains("云溪市数据发展局已经设置好", page.Notice, StringComparison.Ordinal);

        page = await browser.SignInAsync("lin", "shouci-shezhi-2021");
        Assert.Equal("/administration/users", page.Path);
        Assert.Equal("/sign-in", (await desk.Anonymous().GetAsync("/setup")).Path);

        // The first Director is another account; the administrator stays what they are.
        page = await (await browser.GetAsync("/administration/users/new"))
            .SubmitAsync(("Form.DisplayName", "陈局"), ("Form.UserName", "chen"), ("Form.Roles", "Director"));
        var initial = page.Find(".secret")!.TextContent;
        page = await (await browser.GetAsync("/administration/users")).FollowAsync("林管");
        page = await page.PressAsync("保存", ("Form.Roles", new[] { "Administrator", "Director" }));
        Assert.Contains("不能改变自己的岗位", page.Error("Form.Roles"), StringComparison.Ordinal);
        page = await desk.Anonymous().TrySignInAsync("chen", initial);
        Assert.Equal("/account/password", page.Path);
    }
}

public sealed class SetupTestsOnSqlite(EmptySqliteDesk desk) : SetupTests(desk), IClassFixture<EmptySqliteDesk>;

public sealed class SetupTestsOnPostgreSql(EmptyPostgreSqlDesk desk) : SetupTests(desk), IClassFixture<EmptyPostgreSqlDesk>;

public sealed class EmptySqliteDesk : SqliteDesk
{
    protected override Task PrepareAsync() => Task.CompletedTask;
}

public sealed class EmptyPostgreSqlDesk : PostgreSqlDesk
{
    protected override Task PrepareAsync() => Task.CompletedTask;
}
