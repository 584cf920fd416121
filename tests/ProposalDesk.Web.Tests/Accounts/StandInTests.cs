using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

public abstract class StandInTests(DeskFixture desk)
{
    [Fact]
    public async Task A_leader_names_a_stand_in_who_then_acts_in_both_capacities_until_it_is_revoked()
    {
        var deputy = await desk.SignInAsync("deputy1");

        var page = await (await deputy.GetAsync("/account/stand-ins")).PressAsync("指定代理人",
            ("Form.ByUserId", desk.UserId("deputy2")), ("Form.From", "2021-03-08"), ("Form.Until", "2021-03-12"));
        Assert.Contains("代理人已经指定", page.Notice, StringComparison.Ordinal);
        Assert.Contains("代理中", page.Text, StringComparison.Ordinal);

        Assert.Equal(["郑洁", "吴刚"], await CapacitiesOfAsync("deputy2"));

        page = await page.PressAsync("指定代理人",
            ("Form.ByUserId", desk.UserId("head1")), ("Form.From", "2021-03-10"), ("Form.Until", "2021-03-11"));
        Assert.Contains("已经有人代理吴刚", page.Error("Form.From"), StringComparison.Ordinal);

        await (await deputy.GetAsync("/account/stand-ins")).PressAsync("撤销郑洁对吴刚的代理");
        Assert.Equal(["郑洁"], await CapacitiesOfAsync("deputy2"));
    }

    [Fact]
    public async Task Dates_that_run_backwards_are_refused_at_the_field()
    {
        var director = await desk.SignInAsync("director");

        var page = await (await director.GetAsync("/account/stand-ins")).PressAsync("指定代理人",
            ("Form.ByUserId", desk.UserId("deputy2")), ("Form.From", "2021-03-12"), ("Form.Until", "2021-03-09"));

        Assert.Contains("结束日期不能早于开始日期", page.Error("Form.Until"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_administrator_names_for_somebody_waits_for_that_person_and_a_handler_cannot()
    {
        var admin = await desk.SignInAsync("admin");
        var page = await (await admin.GetAsync("/administration/stand-ins")).PressAsync("指定代理人",
            ("Form.ForUserId", desk.UserId("head2")), ("Form.ByUserId", desk.UserId("head1")), ("Form.From", "2021-03-08"),
            ("Form.Until", "2021-03-09"));
        Assert.Contains("还没有生效", page.Notice, StringComparison.Ordinal);
        Assert.Contains("等本人或主要领导确认", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("确认钱立代理孙涛"));
        Assert.Equal(["钱立"], await CapacitiesOfAsync("head1"));
        Assert.False((await (await desk.SignInAsync("head1")).GetAsync("/account/stand-ins")).HasButton("确认钱立代理孙涛"));

        page = await (await (await desk.SignInAsync("head2")).GetAsync("/account/stand-ins")).PressAsync("确认钱立代理孙涛");
        Assert.Contains("已经确认", page.Notice, StringComparison.Ordinal);
        Assert.Equal(["钱立", "孙涛"], await CapacitiesOfAsync("head1"));

        var handler = await desk.SignInAsync("handler1");
        page = await handler.GetAsync("/account/stand-ins");
        Assert.False(page.HasButton("指定代理人"));
        page = await handler.ForgeAsync(page, "/account/stand-ins", ("Form.ByUserId", $"{desk.UserId("head1")}"),
            ("Form.From", "2021-03-08"), ("Form.Until", "2021-03-09"));
        Assert.Contains("不担任需要代理的岗位", page.Alert, StringComparison.Ordinal);
        Assert.Contains("请选择代理人", (await handler.ForgeAsync(page, "/account/stand-ins")).Alert, StringComparison.Ordinal);
    }

    private Task<string[]> CapacitiesOfAsync(string userName) => desk.WithAsync(async (ActorProvider actors) =>
    {
        var person = await actors.FindAsync(desk.UserId(userName), CancellationToken.None);
        return person!.Actor.Capacities.Select(h => h.Name).ToArray();
    });
}

public sealed class StandInTestsOnSqlite(SqliteDesk desk) : StandInTests(desk), IClassFixture<SqliteDesk>;

public sealed class StandInTestsOnPostgreSql(PostgreSqlDesk desk) : StandInTests(desk), IClassFixture<PostgreSqlDesk>;
