using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>
/// Nothing written in the editor of a report is lost, and who reads it again sees what changed. Each test has a year of its
/// own.
/// </summary>
public abstract class ReportEditorTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReportEditorTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReportEditorTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_paragraph_made_a_table_keeps_its_words_before_the_table_chosen()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2041);
        var page = await clerk.GetAsync($"{path}/draft");
        var words = page.Value("Blocks[0].Text")!;

        var saved = await page.SubmitAsync(("Blocks[0].Kind", "Table"), ("Blocks[0].Table", "Cases"));

        page = await clerk.GetAsync($"{path}/draft");
        Assert.Equal(("Paragraph", words), (page.Value("Blocks[0].Kind"), page.Value("Blocks[0].Text")));
        Assert.Equal(("Table", "Cases"), (page.Value("Blocks[1].Kind"), page.Value("Blocks[1].Table")));
        Assert.Contains("承办件一览", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_moves_a_block_goes_on_in_its_text()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2042);
        var page = await clerk.GetAsync($"{path}/draft");
        Assert.Null(page.Find("[autofocus]"));

        Assert.Equal("Blocks[1].Text", Focus(page = await page.PressAsync("第3段上移")));
        Assert.Equal("Blocks[0].Text", Focus(page = await page.PressAsync("第2段上移")));
        Assert.Equal("Blocks[1].Text", Focus(page = await page.PressAsync("第1段下移")));
        Assert.Equal("Blocks[1].Text", Focus(page = await page.PressAsync("第2段前加一段")));
        Assert.Equal("Blocks[1].Text", Focus(page = await page.PressAsync("删去第2段")));
        Assert.Equal("Blocks[0].Table", Focus(await page.PressAsync("第2段上移", ("Blocks[1].Kind", "Table"), ("Blocks[1].Text", ""))));
    }

    [Fact]
    public async Task Text_not_yet_saved_is_kept_on_the_computer_until_it_is()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2043);
        var page = await clerk.GetAsync($"{path}/draft");
        Assert.Equal($"report-{path.Split('/')[^1]}", page.Find("form.report-form")!.GetAttribute("data-draft"));
        Assert.NotNull(page.Find("script[src*='report-draft']"));
        Assert.NotNull(page.Find("[data-recover][hidden]"));
        Assert.Equal("False", page.Find("form.report-form")!.GetAttribute("data-unsaved"));

        page = await page.PressAsync("第2段上移");
        Assert.Equal("True", page.Find("form.report-form")!.GetAttribute("data-unsaved"));
        page = await page.SubmitAsync();
        Assert.NotNull(page.Find("script[src*='report-saved']"));
        Assert.Null((await clerk.GetAsync(path)).Find("script[src*='report-saved']"));
    }

    [Fact]
    public async Task Who_gave_it_back_sees_what_changed_since()
    {
        var clerk = await desk.SignInAsync("clerk");
        var path = await StartAsync(clerk, 2044);
        await clerk.SettleAsync(path);
        var deputy = await desk.SignInAsync("deputy1");
        await (await (await clerk.GetAsync($"{path}/draft")).SubmitAsync(("Blocks[0].Text", "共收到{收到件数}件，上半年办完。")))
            .PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.Null((await deputy.GetAsync(path)).Find("#changes"));
        await (await deputy.GetAsync(path)).PressAsync("退回修改", ("Points", "时限写清楚"));

        var draft = await clerk.GetAsync($"{path}/draft");
        var point = draft.Find("input[name=Points]")!.GetAttribute("value");
        await (await draft.SubmitAsync(("Blocks[0].Text", "共收到{收到件数}件，八月底以前办完。"), ("Points", point)))
            .PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));

        var changes = (await deputy.GetAsync(path)).Find("section:has(> #changes)")!;
        Assert.Equal("您上次审阅以后的改动", changes.QuerySelector("h2")!.TextContent);
        Assert.Contains("共收到0件，", changes.TextContent, StringComparison.Ordinal);
        Assert.Contains("上半年", changes.QuerySelector(".compare del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("八月底以前", changes.QuerySelector(".compare ins")!.TextContent, StringComparison.Ordinal);
        Assert.Single(changes.QuerySelectorAll(".compare"));
        Assert.Null((await clerk.GetAsync(path)).Find("#changes"));

        var versions = await clerk.GetAsync($"{path}/versions?from=1&to=2");
        Assert.Contains("上半年", versions.Find(".compare del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有不同", (await clerk.GetAsync($"{path}/versions")).Text, StringComparison.Ordinal);
    }

    private static string? Focus(Page page) => page.Find("[autofocus]")?.GetAttribute("name");

    private async Task<string> StartAsync(Browser clerk, int year)
    {
        await desk.WithDbAsync(async db =>
        {
            db.HandlingYears.Add(HandlingYear.WithDefaults(desk.Bureau.Id, year));
            await db.SaveChangesAsync();
        });

        return (await (await clerk.GetAsync($"/reports?year={year}")).PressAsync("生成草稿：办理工作方案")).Path;
    }
}
