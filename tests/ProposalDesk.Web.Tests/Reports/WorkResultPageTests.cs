using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>成效库 on its page, and what of it goes into the annual report and the public summary.</summary>
public abstract class WorkResultPageTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : WorkResultPageTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : WorkResultPageTests(desk), IClassFixture<PostgreSqlDesk>;

    private static readonly (string, object?)[] _typed =
        [("Form.Kind", "Result"), ("Form.Theme", "5G网络"), ("Form.Text", "建成两座数据中心"), ("Form.Figure", "算力1260P")];

    [Fact]
    public async Task A_result_is_entered_changed_and_dropped_and_one_without_a_date_is_refused_beside_its_field()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await (await (await clerk.GetAsync("/")).FollowAsync("成效库")).PressAsync("登记成效", _typed);
        Assert.Contains("请填写日期", page.Error("Form.On"), StringComparison.Ordinal);
        Assert.Equal("建成两座数据中心", page.Value("Form.Text"));
        page = await page.PressAsync("登记成效", ("Form.On", desk.Today.AddDays(1)));
        Assert.Contains("日期不能晚于今天", page.Error("Form.On"), StringComparison.Ordinal);

        page = await page.PressAsync("登记成效", ("Form.On", desk.Today));
        Assert.Contains("已登记：5G网络", page.Notice, StringComparison.Ordinal);
        Assert.Contains("建成两座数据中心，算力1260P。", page.Text, StringComparison.Ordinal);

        var stale = await page.FollowAsync("修改5G网络：建成两座数据中心");
        page = await stale.PressAsync("保存修改", ("Form.Text", "建成三座数据中心"));
        Assert.Contains("建成三座数据中心", page.Text, StringComparison.Ordinal);
        Assert.Contains("刚被", (await stale.PressAsync("保存修改", ("Form.Text", "别的文字"))).Text, StringComparison.Ordinal);

        page = await (await clerk.GetAsync("/results")).PressAsync("删去");
        Assert.DoesNotContain("建成三座数据中心", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_look_and_others_do_not_come_in()
    {
        var director = await (await desk.SignInAsync("director")).GetAsync("/results");
        Assert.False(director.HasButton("登记成效"));
        Assert.True((await (await desk.SignInAsync("director")).GetAsync("/")).HasLink("成效库"));
        var handler = await desk.SignInAsync("handler1");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await handler.GetAsync("/results")).Status);
        Assert.False((await handler.GetAsync("/")).HasLink("成效库"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await desk.SignInAsync("clerk")).GetAsync("/results?year=1999")).Status);
    }

    // one story, from the records of a case to the text that is published
    [Fact]
    public async Task A_record_is_taken_in_one_click_and_goes_outside_only_when_it_is_marked()
    {
        var one = await desk.ReloadAsync(await desk.SentAsync(await desk.ReceiveAsync("301", title: "关于算力的建议", themes: "算力网络")));
        await desk.ChangeAsync(one.Id, "handler1", (p, actor) => p.RecordContact(
            new ContactEntry(ContactPhase.After, ContactMode.Visit, actor.Today, "委员工作室", [1], null, "王宁", "比预想的好", null), actor));
        var clerk = await desk.SignInAsync("clerk");
        var summary = await StartAsync(clerk, ReportKind.Summary);
        AssertNothingQuoted(summary);

        var page = await TakeAsync(await clerk.GetAsync("/results?kind=Visit"), one.NumberInWords);
        Assert.Contains("已登记：算力网络，只在报送材料里用", page.Notice, StringComparison.Ordinal);
        var visits = (await clerk.GetAsync("/results?kind=Visit")).Find("[aria-labelledby=offered]")!;
        Assert.DoesNotContain("委员工作室", visits.TextContent, StringComparison.Ordinal);
        await TakeAsync(await clerk.GetAsync("/results?kind=Meeting"), one.NumberInWords);
        await TakeAsync(await clerk.GetAsync("/results?kind=Result"), one.NumberInWords);

        summary = await (await clerk.GetAsync(summary.Path)).PressAsync("重新生成正文");
        AssertNothingQuoted(summary);
        Assert.Contains("写有姓名：王宁", summary.Text, StringComparison.Ordinal);

        var rows = summary.Document.QuerySelectorAll("[aria-labelledby=outside] article")
            .Where(a => a.TextContent.Contains($"来自{one.NumberInWords}", StringComparison.Ordinal))
            .Select(a => (a.QuerySelector("[type=checkbox]")!.GetAttribute("name")!, (object?)true)).ToArray();
        Assert.Equal(3, rows.Length);
        var chosen = summary.Document.QuerySelector("[name=Chosen]:not([value=''])")!.GetAttribute("value");
        var refused = await summary.PressAsync("保存选择", ("Chosen", chosen));
        Assert.Contains("只有可对外的协商座谈会才能选入总结", refused.Text, StringComparison.Ordinal);
        Assert.Equal(chosen, refused.Document.QuerySelector("[name=Chosen][checked]")!.GetAttribute("value"));
        summary = await refused.PressAsync("保存选择", [.. rows, ("Chosen", chosen)]);
        Assert.Contains("条可对外。正文不会自己改变", summary.Notice, StringComparison.Ordinal);
        AssertNothingQuoted(summary);

        var text = (await summary.PressAsync("重新生成正文")).Find(".report-page")!.TextContent;
        Assert.Contains("算力网络方面", text, StringComparison.Ordinal);
        Assert.Contains("围绕委员提出的“第一点建议”，", text, StringComparison.Ordinal);
        Assert.Contains("比预想的好", text, StringComparison.Ordinal);
        Assert.Contains("在局会议室", text, StringComparison.Ordinal);

        var annual = (await StartAsync(clerk, ReportKind.Annual)).Find(".report-page")!.TextContent;
        Assert.Contains("围绕委员提出的“第一点建议”，", annual, StringComparison.Ordinal);
        Assert.Contains($"围绕{one.NumberInWords}提出的“第二点建议”方面", annual, StringComparison.Ordinal);

        // words that were changed meanwhile are not let out unread
        var stale = await clerk.GetAsync(summary.Path);
        await (await (await clerk.GetAsync("/results")).FollowAsync("修改算力网络")).PressAsync("保存修改", ("Form.Theme", "另一板块"));
        Assert.Contains("刚被", (await stale.PressAsync("保存选择", rows)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_record_does_not_say_is_asked_for_in_the_form()
    {
        await desk.SentAsync(await desk.ReceiveAsync("302", kind: ProposalKind.DeputySuggestion, title: "关于别的事的建议"));
        var clerk = await desk.SignInAsync("clerk");
        var offered = await clerk.GetAsync("/results?kind=Result");
        var page = await TakeAsync(offered, "第302号建议");

        Assert.Contains("请填写板块", page.Error("Form.Theme"), StringComparison.Ordinal);
        Assert.Equal("第1条已经研究办理。", page.Value("Form.Text"));
        page = await page.PressAsync("选入", ("Form.Theme", "别的事"));

        Assert.Contains("已登记：别的事", page.Notice, StringComparison.Ordinal);
    }

    /// <summary>One click on the first record of a case.</summary>
    private static Task<Page> TakeAsync(Page offered, string number) => offered.PressAsync(offered.Document
        .QuerySelectorAll("form[action$='/take'] button").Select(b => b.GetAttribute("aria-label")!)
        .First(l => l.StartsWith($"选入{number}", StringComparison.Ordinal)));

    private static void AssertNothingQuoted(Page summary)
    {
        var text = summary.Find(".report-page")!.TextContent;
        Assert.All(
            (string[])["比预想的好", "希望早日开放", "王宁", "委员甲", "局会议室", "委员工作室", "已经研究办理"],
            word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    private static async Task<Page> StartAsync(Browser clerk, ReportKind kind) =>
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
}
