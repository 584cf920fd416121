using System.Net;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Administration;

public abstract class AdministrationTests(DeskFixture desk)
{
    [Theory]
    [InlineData("handler1")]
    [InlineData("clerk")]
    [InlineData("director")]
    [InlineData("observer")]
    public async Task Only_the_administrator_administers(string userName)
    {
        var browser = await desk.SignInAsync(userName);

        foreach (var address in (string[])["/administration/users", "/administration/sections", "/administration/bureau",
            "/administration/numbers", "/administration/stand-ins", "/administration/log"])
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.Equal("这一步不由您办理", page.Heading);
            Assert.False(page.HasLink("管理"));
        }
    }

    [Fact]
    public async Task The_administrator_finds_every_page()
    {
        var browser = await desk.SignInAsync("admin");

        foreach (var address in (string[])["/administration/users", "/administration/sections", "/administration/bureau",
            "/administration/numbers", "/administration/stand-ins", "/administration/log"])
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).Status);
        }

        Assert.False((await browser.GetAsync("/administration/users")).HasLink("我的工作台"));
    }

    [Fact]
    public async Task The_settings_of_the_bureau_can_be_looked_at_as_a_letter_before_they_are_saved()
    {
        var admin = await desk.SignInAsync("admin");
        var page = await admin.GetAsync("/administration/bureau");

        var sample = await page.PressAsync(
            "看样张", ("Name", "溪口市数据局"), ("ReplyFormat", "File"), ("FileMark", "溪口市数据局文件"), ("MoreCopies", "市档案馆"));

        Assert.StartsWith("%PDF", System.Text.Encoding.UTF8.GetString([.. sample.Bytes]), StringComparison.Ordinal);
        Assert.NotEqual("溪口市数据局", (await admin.GetAsync("/administration/bureau")).Value("Name"));
    }

    [Fact]
    public async Task The_sample_carries_the_number_the_next_reply_takes_and_the_register_shows_it_as_typed()
    {
        var admin = await desk.SignInAsync("admin");
        var register = await admin.GetAsync("/administration/numbers/2021/Reply");

        var typed = await register.PressAsync("看样张", ("Form.Code", "溪数样"), ("Form.NextSerial", "407"));
        var refused = await register.PressAsync("看样张", ("Form.Code", ""));
        var sample = await (await admin.GetAsync("/administration/bureau")).PressAsync("看样张");

        Assert.Contains("溪数样〔2021〕407号", System.Text.Encoding.UTF8.GetString([.. typed.Bytes]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请填写代字", refused.Text, StringComparison.Ordinal);
        Assert.Matches(@"清数[^〔]*〔2021〕[0-9]+号", System.Text.Encoding.UTF8.GetString([.. sample.Bytes]));
        Assert.DoesNotContain("溪数样", (await admin.GetAsync("/administration/numbers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_pasted_along_are_left_out()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/bureau")).PressAsync("保存", ("IssuingOffice", "溪口市\u0001数据局\u0007办公室"));

        Assert.Contains("本局设置已经保存", page.Notice, StringComparison.Ordinal);
        Assert.Equal("溪口市数据局办公室", page.Value("IssuingOffice"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_gets_a_page_and_changes_nothing()
    {
        var admin = await desk.SignInAsync("admin");
        var settings = await admin.GetAsync("/administration/bureau");
        var before = settings.Value("IssuingOffice");

        var page = await settings.PressAsync("保存", ("IssuingOffice", "溪口市\0数据局办公室"));

        Assert.False((int)page.Status < 400, "The form was taken.");
        Assert.NotEmpty(page.Heading);
        Assert.Equal(before, (await admin.GetAsync("/administration/bureau")).Value("IssuingOffice"));
    }

    [Fact]
    public async Task A_mark_that_does_not_fit_its_format_is_refused_at_the_field()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/bureau"))
            .PressAsync("保存", ("ReplyFormat", "File"), ("FileMark", "溪口市数据局"), ("ShortName", "数局"));

        Assert.Contains("要以“文件”二字结尾", page.Error("FileMark"), StringComparison.Ordinal);
        Assert.Equal("数局", page.Value("ShortName"));
    }

    [Fact]
    public async Task A_changed_role_counts_at_once_and_ends_the_sessions_of_before()
    {
        var person = await desk.AddPersonAsync("mover", "何转", desk.DataSection, DeskRole.Handler);
        var theirs = await desk.SignInAsync("mover");
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"/administration/users/{person.UserId}"))
            .PressAsync("保存", ("Form.DisplayName", "何转移"), ("Form.Roles", "Administrator"));

        Assert.Contains("何转移的账号已经保存", page.Notice, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await theirs.GetAsync("/administration/users")).Path);
        await theirs.SignInAsync("mover", DeskFixture.Password);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/administration/users")).Status);
        Assert.Contains("何转移", (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_without_a_section_is_refused_at_the_field()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/users/new")).SubmitAsync(
            ("Form.DisplayName", "无科"), ("Form.UserName", "nosection"), ("Form.Roles", "Handler"));

        Assert.Equal("承办人和科室负责人必须属于一个科室，请选择科室。", page.Error("Form.SectionId"));
        Assert.Equal("无科", page.Value("Form.DisplayName"));
    }

    [Fact]
    public async Task Two_accounts_never_share_a_name()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/users/new")).SubmitAsync(
            ("Form.DisplayName", "又一位"), ("Form.UserName", "Clerk"), ("Form.Roles", "Clerk"));

        Assert.Contains("已经有人使用", page.Error("Form.UserName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_still_handles_a_case_is_not_deactivated_and_the_case_is_named()
    {
        await desk.InHandlingAsync(await desk.ReceiveAsync("A044"));
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"/administration/users/{desk.UserId("handler1")}")).PressAsync("停用账号");

        Assert.Contains("第A044号提案的承办人", page.Alert, StringComparison.Ordinal);
        await desk.SignInAsync("handler1");
    }

    [Fact]
    public async Task The_only_director_stays()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"/administration/users/{desk.UserId("director")}")).PressAsync("停用账号");

        Assert.Contains("是唯一的主要领导", page.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_account_is_out_at_once_and_can_come_back()
    {
        var person = await desk.AddPersonAsync("leaver", "离岗", desk.IndustrySection, DeskRole.Handler);
        var theirs = await desk.SignInAsync("leaver");
        var admin = await desk.SignInAsync("admin");
        var address = $"/administration/users/{person.UserId}";

        var page = await (await admin.GetAsync(address)).PressAsync("停用账号");
        Assert.Equal("离岗的账号已经停用，不能再登录。", page.Notice);
        Assert.Equal("/sign-in", (await theirs.GetAsync("/account/stand-ins")).Path);
        Assert.True((await theirs.TrySignInAsync("leaver", DeskFixture.Password)).HasField("Password"));

        await (await admin.GetAsync(address)).PressAsync("恢复账号");
        await desk.SignInAsync("leaver");
    }

    [Fact]
    public async Task Sections_are_added_renamed_and_closed_only_when_empty()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/sections/new"))
            .SubmitAsync(("Form.Name", "信用建设科"), ("Form.SupervisingDeputyId", desk.UserId("deputy2")));
        Assert.Equal("已新设信用建设科。", page.Notice);

        page = await (await admin.GetAsync("/administration/sections/new")).SubmitAsync(("Form.Name", "信用建设科"));
        Assert.Contains("已经有“信用建设科”", page.Error("Form.Name"), StringComparison.Ordinal);

        page = await (await admin.GetAsync($"/administration/sections/{desk.DataSection.Id}")).PressAsync("停用科室");
        Assert.Contains("还有人员", page.Alert, StringComparison.Ordinal);

        await (await (await admin.GetAsync("/administration/sections")).FollowAsync("信用建设科"))
            .SubmitAsync(("Form.Name", "信用科"), ("Form.SupervisingDeputyId", desk.UserId("deputy1")));
        Assert.Contains("修改科室“信用科”：名称由“信用建设科”改为“信用科”；分管领导由“郑洁”改为“吴刚”。",
            (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);

        page = await (await (await admin.GetAsync("/administration/sections")).FollowAsync("信用科")).PressAsync("停用科室");
        Assert.Equal("信用科已经停用。", page.Notice);
    }

    [Fact]
    public async Task Two_administrators_who_change_the_settings_at_once_lose_nothing_silently()
    {
        var one = await (await desk.SignInAsync("admin")).GetAsync("/administration/bureau");
        var other = await (await desk.SignInAsync("admin")).GetAsync("/administration/bureau");

        var page = await one.SubmitAsync(("ContactName", "周敏敏"));
        Assert.Contains("本局设置已经保存", page.Notice, StringComparison.Ordinal);
        Assert.Matches("修改本局设置：联系人由.{1,20}改为“周敏敏”。",
            (await (await desk.SignInAsync("admin")).GetAsync("/administration/log")).Text);

        page = await other.SubmitAsync(("ContactName", "周小敏"));
        Assert.Contains("刚被同事改动过", page.Alert, StringComparison.Ordinal);
        Assert.Equal("周小敏", page.Value("ContactName"));
    }

    [Fact]
    public async Task A_number_already_used_is_not_given_again()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/numbers/2021/Reply"))
            .SubmitAsync(("Form.Code", "清数函"), ("Form.NextSerial", 8));
        Assert.Contains("1号至7号将不再使用，请写明原因", page.Error("Form.Reason"), StringComparison.Ordinal);
        page = await page.SubmitAsync(("Form.Reason", "已在纸质登记簿上使用"));
        Assert.Equal("下一份答复函的文号是清数函〔2021〕8号。", page.Notice);
        Assert.Contains("设置2021年答复函文号：下一个是清数函〔2021〕8号，原为",
            (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);

        page = await (await admin.GetAsync("/administration/numbers/2021/Reply")).SubmitAsync(("Form.NextSerial", 3));
        Assert.Contains("下一个号至少是8", page.Error("Form.NextSerial"), StringComparison.Ordinal);
    }
}

public sealed class AdministrationTestsOnSqlite(SqliteDesk desk) : AdministrationTests(desk), IClassFixture<SqliteDesk>;

public sealed class AdministrationTestsOnPostgreSql(PostgreSqlDesk desk) : AdministrationTests(desk), IClassFixture<PostgreSqlDesk>;
