using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Administration;

/// <summary>
/// 三员分立 (domain.md §1): nobody gives rights to themselves, and those concerned and the Director hear of every power given.
/// </summary>
public abstract class PowersTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : PowersTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : PowersTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task An_administrator_changes_neither_their_own_roles_nor_section_nor_resets_their_own_password()
    {
        var admin = await desk.SignInAsync("admin");
        var own = await admin.GetAsync($"/administration/users/{desk.UserId("admin")}");

        var page = await own.PressAsync("保存", ("Form.DisplayName", "管理员甲"), ("Form.Roles", new[] { "Administrator", "Director" }));
        Assert.Equal("不能改变自己的岗位和科室，请由另一位系统管理员办理。", page.Error("Form.Roles"));
        page = await own.PressAsync("保存", ("Form.SectionId", desk.DataSection.Id));
        Assert.Contains("不能改变自己的岗位", page.Error("Form.SectionId"), StringComparison.Ordinal);
        page = await own.PressAsync("重置密码");
        Assert.Contains("修改密码", page.Alert, StringComparison.Ordinal);

        Assert.Equal([DeskRole.Administrator], (await CapacityAsync("admin")).Roles);
        Assert.Null((await CapacityAsync("admin")).SectionId);
        await desk.SignInAsync("admin");
    }

    [Fact]
    public async Task A_second_account_with_a_leaders_role_is_told_to_the_Director_and_one_of_a_handler_is_not()
    {
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync("/administration/users/new"))
            .SubmitAsync(("Form.DisplayName", "影子"), ("Form.UserName", "shadow"), ("Form.Roles", "DeputyDirector"));
        await (await admin.GetAsync("/administration/users/new")).SubmitAsync(
            ("Form.DisplayName", "新人"), ("Form.UserName", "fresh"), ("Form.SectionId", desk.DataSection.Id), ("Form.Roles", "Handler"));

        Assert.Contains(await MessagesOfAsync("director"), m => m.Contains("管理员甲新建账号“shadow”（影子），岗位：分管领导", StringComparison.Ordinal));
        Assert.DoesNotContain(await MessagesOfAsync("director"), m => m.Contains("fresh", StringComparison.Ordinal));
        Assert.Contains("新建账号“shadow”", (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaders_role_given_is_told_to_the_person_and_the_Director_who_cannot_be_kept_from_reading_it()
    {
        await desk.AddPersonAsync("rising", "升任", desk.DataSection, DeskRole.Handler);
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync($"/administration/users/{desk.UserId("rising")}"))
            .PressAsync("保存", ("Form.Roles", new[] { "Handler", "Director" }));

        foreach (var who in new[] { "rising", "director" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("“rising”（升任），岗位：承办人、主要领导（原为承办人）", StringComparison.Ordinal));
        }

        var messages = await (await desk.SignInAsync("director")).GetAsync("/messages");
        Assert.Contains("“rising”", messages.Text, StringComparison.Ordinal);
        await admin.ForgeAsync(await admin.GetAsync("/administration/users"), "/messages/all-read");
        Assert.Contains("“rising”", (await (await desk.SignInAsync("director")).GetAsync("/messages")).Text, StringComparison.Ordinal);

        // Back again: what concerns a second Director is told to the first.
        await (await admin.GetAsync($"/administration/users/{desk.UserId("rising")}"))
            .PressAsync("保存", ("Form.Roles", new[] { "Handler" }));
        Assert.Contains(await MessagesOfAsync("director"), m => m.Contains("岗位：承办人（原为承办人、主要领导）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reset_is_told_when_given_and_when_used_and_the_person_learns_of_it_at_the_first_sign_in()
    {
        await desk.AddPersonAsync("leader", "某领导", null, DeskRole.DeputyDirector);
        var admin = await desk.SignInAsync("admin");

        var list = await (await admin.GetAsync($"/administration/users/{desk.UserId("leader")}")).PressAsync("重置密码");
        var initial = list.Find(".secret")!.TextContent;

        foreach (var who in new[] { "leader", "director" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("管理员甲重置账号“leader”（某领导）的密码", StringComparison.Ordinal));
        }

        var browser = desk.Anonymous();
        var page = await browser.TrySignInAsync("leader", initial);
        Assert.Equal("/account/password", page.Path);
        Assert.Contains("由管理员甲重置", page.Text, StringComparison.Ordinal);
        Assert.Equal("/account/password", (await browser.GetAsync("/messages")).Path);

        await page.SubmitAsync(("CurrentPassword", initial), ("NewPassword", "ziji-2021-de"), ("NewPasswordAgain", "ziji-2021-de"));
        foreach (var who in new[] { "leader", "director" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("有人用管理员甲重置的密码登录了某领导的账号", StringComparison.Ordinal));
        }

        // A password of one's own choice is nobody else's business.
        var before = (await MessagesOfAsync("director")).Count;
        page = await (await browser.GetAsync("/account/password"))
            .SubmitAsync(("CurrentPassword", "ziji-2021-de"), ("NewPassword", "ziji-2021-er"), ("NewPasswordAgain", "ziji-2021-er"));
        Assert.Contains("密码已经修改", page.Notice, StringComparison.Ordinal);
        Assert.Equal(before, (await MessagesOfAsync("director")).Count);
    }

    [Fact]
    public async Task A_reset_of_the_Director_is_told_to_the_other_leaders()
    {
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync($"/administration/users/{desk.UserId("director")}")).PressAsync("重置密码");

        foreach (var who in new[] { "director", "deputy1", "deputy2" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("重置账号“director”（冯远）的密码", StringComparison.Ordinal));
        }

        await ForgiveAsync("director");
    }

    [Fact]
    public async Task Where_mail_goes_is_not_turned_aside_unseen()
    {
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync($"/administration/users/{desk.UserId("deputy2")}"))
            .PressAsync("保存", ("Form.Email", "admin@example.gov.cn"));

        Assert.Contains(await MessagesOfAsync("director"), m =>
            m.Contains("“deputy2”（郑洁）", StringComparison.Ordinal) && m.Contains("联系方式已改", StringComparison.Ordinal));
        Assert.Contains(await MessagesOfAsync("deputy2"), m => m.Contains("联系方式已改", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_opened_again_and_one_closed_are_told()
    {
        await desk.AddPersonAsync("back", "归来", null, DeskRole.DeputyDirector);
        var admin = await desk.SignInAsync("admin");
        var address = $"/administration/users/{desk.UserId("back")}";

        await (await admin.GetAsync(address)).PressAsync("停用账号");
        await (await admin.GetAsync(address)).PressAsync("恢复账号");

        var told = await MessagesOfAsync("director");
        Assert.Contains(told, m => m.Contains("停用账号“back”", StringComparison.Ordinal));
        Assert.Contains(told, m => m.Contains("恢复账号“back”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_names_neither_themselves_nor_confirms_and_the_Director_confirms_for_others()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await ProposeAsync(admin, "deputy1", "admin", "2021-04-01");
        Assert.Equal("不能让自己代理别人，请由被代理人自己指定。", page.Error("Form.ByUserId"));

        await ProposeAsync(admin, "deputy1", "head2", "2021-04-01");
        foreach (var who in new[] { "deputy1", "head2", "director" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("提出：吴刚由孙涛代理", StringComparison.Ordinal));
        }

        var id = await desk.WithDbAsync(db => db.StandIns.OrderBy(s => s.Id).Select(s => s.Id).LastAsync());
        page = await admin.ForgeAsync(await admin.GetAsync("/administration/stand-ins"), $"/administration/stand-ins/{id}/confirm");
        Assert.Contains("不能由代理人自己确认", page.Alert, StringComparison.Ordinal);
        var head = await desk.SignInAsync("head2");
        page = await head.ForgeAsync(await head.GetAsync("/account/stand-ins"), $"/account/stand-ins/{id}/confirm");
        Assert.Contains("不能由代理人自己确认", page.Alert, StringComparison.Ordinal);
        Assert.True(await desk.WithDbAsync(db => db.StandIns.AnyAsync(s => s.Id == id && s.ConfirmedAt == null)));

        page = await (await (await desk.SignInAsync("director")).GetAsync("/account/stand-ins")).PressAsync("确认孙涛代理吴刚");
        Assert.Contains("已经确认", page.Notice, StringComparison.Ordinal);
        foreach (var who in new[] { "deputy1", "head2" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("冯远确认：吴刚由孙涛代理", StringComparison.Ordinal));
        }

        Assert.Contains("确认：吴刚由孙涛代理", (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Directors_own_is_confirmed_by_the_Director_alone_and_not_by_who_stands_in_for_them()
    {
        await desk.WithDbAsync(async db =>
        {
            db.StandIns
                .Add(StandIn.Name(desk.UserId("director"), desk.UserId("deputy2"), new(2021, 3, 8), new(2021, 3, 9), desk.As("director")));
            await db.SaveChangesAsync();
        });
        var admin = await desk.SignInAsync("admin");
        var page = await ProposeAsync(admin, "director", "head1", "2021-05-01");
        Assert.Contains("冯远本人确认", page.Notice, StringComparison.Ordinal);

        // deputy2 acts for the Director today.
        Assert.Contains("冯远", await desk.WithAsync(async (ActorProvider p) =>
            (await p.FindAsync(desk.UserId("deputy2"), CancellationToken.None))!.Actor.Capacities.Select(h => h.Name).ToList()));
        var deputy = await (await desk.SignInAsync("deputy2")).GetAsync("/account/stand-ins");
        Assert.False(deputy.HasButton("确认钱立代理冯远"));

        page = await (await (await desk.SignInAsync("director")).GetAsync("/account/stand-ins")).PressAsync("确认钱立代理冯远");
        Assert.Contains("已经确认", page.Notice, StringComparison.Ordinal);
        await RevokeAllAsync();
    }

    [Fact]
    public async Task What_a_leader_names_replaces_what_was_proposed_for_the_same_days()
    {
        var admin = await desk.SignInAsync("admin");
        await ProposeAsync(admin, "head1", "handler1", "2021-06-01");

        var page = await (await (await desk.SignInAsync("head1")).GetAsync("/account/stand-ins")).PressAsync("指定代理人",
            ("Form.ByUserId", desk.UserId("head2")), ("Form.From", "2021-06-01"), ("Form.Until", "2021-06-05"));

        Assert.Contains("代理人已经指定", page.Notice, StringComparison.Ordinal);
        Assert.Contains(await MessagesOfAsync("director"), m => m.Contains("钱立指定：钱立由孙涛代理", StringComparison.Ordinal));
        Assert.False((await (await desk.SignInAsync("director")).GetAsync("/account/stand-ins")).HasButton("确认王宁代理钱立"));
    }

    [Fact]
    public async Task Nobody_makes_themselves_the_supervising_leader_of_a_section()
    {
        await desk.AddPersonAsync("both", "兼任", null, DeskRole.Administrator, DeskRole.DeputyDirector);
        var both = await desk.SignInAsync("both");
        var address = $"/administration/sections/{desk.IndustrySection.Id}";

        var page = await (await both.GetAsync(address)).PressAsync("保存", ("Form.SupervisingDeputyId", desk.UserId("both")));
        Assert.Contains("不能让自己分管科室", page.Error("Form.SupervisingDeputyId"), StringComparison.Ordinal);

        await (await both.GetAsync(address)).PressAsync("保存", ("Form.SupervisingDeputyId", desk.UserId("deputy2")));
        foreach (var who in new[] { "deputy2", "director" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("产业发展科的分管领导", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_a_leader_supervises_a_section_also_a_new_one_and_one_without_a_leader()
    {
        var admin = await desk.SignInAsync("admin");
        var address = "/administration/sections/new";
        foreach (var who in new[] { "handler1", "observer", "clerk" })
        {
            var page = await admin.ForgeAsync(await admin.GetAsync(address), address,
                ("Form.Name", "试验科"), ("Form.Order", "9"), ("Form.SupervisingDeputyId", $"{desk.UserId(who)}"));
            Assert.Contains("不再担任领导岗位", page.Error("Form.SupervisingDeputyId"), StringComparison.Ordinal);
        }

        Assert.False(await desk.WithDbAsync(db => db.Sections.AnyAsync(s => s.Name == "试验科")));
    }

    [Fact]
    public async Task Whoever_makes_a_second_Director_does_not_close_the_first_unseen_by_the_deputies()
    {
        await desk.AddPersonAsync("first", "原任", null, DeskRole.Director);
        var admin = await desk.SignInAsync("admin");

        await (await admin.GetAsync($"/administration/users/{desk.UserId("first")}")).PressAsync("停用账号");

        foreach (var who in new[] { "director", "deputy1", "deputy2" })
        {
            Assert.Contains(await MessagesOfAsync(who), m => m.Contains("停用账号“first”（原任）", StringComparison.Ordinal));
        }
    }

    private async Task<Page> ProposeAsync(Browser admin, string forWhom, string byWhom, string from) =>
        await (await admin.GetAsync("/administration/stand-ins")).PressAsync("指定代理人",
            ("Form.ForUserId", desk.UserId(forWhom)), ("Form.ByUserId", desk.UserId(byWhom)), ("Form.From", from), ("Form.Until", from));

    private Task<List<string>> MessagesOfAsync(string userName) => desk.WithDbAsync(db =>
        db.Outbox.Where(m => m.RecipientUserId == desk.UserId(userName) && m.Channel == OutboxChannel.InApp).Select(m => m.Text)
            .ToListAsync());

    private async Task<Capacity> CapacityAsync(string userName) =>
        (await desk.WithAsync((ActorProvider p) => p.FindAsync(desk.UserId(userName), CancellationToken.None)))!.Actor.Self;

    // The others on this desk sign in with the password of the tests.
    private Task ForgiveAsync(string userName) => desk.WithDbAsync(async db =>
    {
        var hash = await db.Users.Where(u => u.UserName == "clerk").Select(u => u.PasswordHash).SingleAsync();
        await db.Users.Where(u => u.UserName == userName).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.PasswordGivenAt, (DateTime?)null));
    });

    private Task<int> RevokeAllAsync() =>
        desk.WithDbAsync(db => db.StandIns.ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, DateTime.UnixEpoch)));
}
