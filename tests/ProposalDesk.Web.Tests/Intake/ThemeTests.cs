using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Intake;

/// <summary>Themes from registration and assignment to the sentence of the plan.</summary>
public abstract class ThemeTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ThemeTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ThemeTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task They_are_suggested_at_registration_and_at_assignment_and_the_plan_writes_itself()
    {
        await desk.ReceiveAsync("400", title: "关于打通部门数据壁垒的建议", themes: "数据共享");
        var clerk = await desk.SignInAsync("clerk");
        var page = await (await clerk.GetAsync("/intake")).PressAsync("按标题推荐板块", ("Title", "关于打破部门数据壁垒的提案"));
        Assert.Equal("数据共享", page.Value("Themes"));
        page = await page.PressAsync("按标题推荐板块", ("Themes", "营商环境"));
        Assert.Equal("营商环境", page.Value("Themes"));
        Assert.Contains("推荐：数据共享", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("按标题推荐板块", ("Title", "关于修缮古桥的提案"), ("Themes", ""));
        Assert.Equal("", page.Value("Themes"));
        Assert.Contains("没有找到标题相近的件，请自己填写。", page.Text, StringComparison.Ordinal);

        var id = await desk.ReceiveAsync("401", title: "关于建设智慧社区的提案");
        page = await clerk.GetAsync($"/proposals/{id}/assignment");
        Assert.Equal("智慧社区", page.Value("Themes"));
        page = await page.PressAsync("分派", ("LeadSectionId", desk.DataSection.Id),
            ("SupervisingDeputyId", desk.UserId("deputy1")), ("Themes", "智慧社区，基层治理"));

        Assert.Equal("智慧社区、基层治理", (await desk.ReloadAsync(id)).Themes);
        Assert.Contains("板块为智慧社区、基层治理", (await page.FollowAsync("全部经过")).Text, StringComparison.Ordinal);
        var plan = await (await clerk.GetAsync("/reports")).PressAsync("生成草稿：办理工作方案");
        Assert.Contains("内容主要涉及数据共享、智慧社区、基层治理等方面。", plan.Text, StringComparison.Ordinal);
    }
}
