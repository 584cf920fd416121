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
            ("Password", "shouci-2021"), ("PasswordAgain", "shouci-2021"),
        ];
        page = await page.SubmitAsync([.. answers, ("Code", "AAAAAAAAAA")]);
        Assert.Contains("设置码不对", page.Error("Code"), StringComparison.Ordinal);

        var code = await desk.WithAsync((SetupCode setup) => Task.FromResult(setup.Value));
        page = await page.SubmitAsync([.. answers, ("Code", code)]);
        Assert.Equal("/sign-in", page.Path);
        Assert.Contains("云溪市数据发展局已经设置好", page.Notice, StringComparison.Ordinal);

        page = await browser.SignInAsync("lin", "shouci-2021");
        Assert.Equal("/administration/users", page.Path);
        Assert.Equal("/sign-in", (await desk.Anonymous().GetAsync("/setup")).Path);
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
