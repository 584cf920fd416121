using System.Net;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Feedback;

/// <summary>Paper sheets, links, forwarding, and how a case ends.</summary>
public abstract class SheetsTests(DeskFixture desk)
{
    private static readonly Upload _scan = new("表.pdf", "%PDF-1.7 scan"u8.ToArray(), "application/pdf");

    [Fact]
    public async Task A_paper_sheet_without_its_scan_is_refused_and_the_form_keeps_what_was_written()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var page = await OpenPaperAsync(id);

        page = await page.SubmitAsync(("Rating", FeedbackRating.Satisfied), ("Comment", "办得好"), ("SignedOn", desk.As("clerk").Today));

        Assert.Contains("没有扫描件不能代录", page.Text, StringComparison.Ordinal);
        Assert.Equal("办得好", page.Value("Comment"));
        Assert.Empty((await desk.ReloadAsync(id)).Sheets.Single().Answers);
    }

    [Fact]
    public async Task A_paper_sheet_that_contradicts_the_online_answer_keeps_both_and_tells_the_leaders()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        desk.Clock.Advance(TimeSpan.FromDays(1));

        var page = await (await OpenPaperAsync(id)).SubmitAsync(
            ("Rating", FeedbackRating.BasicallySatisfied), ("SignedOn", desk.As("clerk").Today), ("Scan", _scan));

        var sheet = (await desk.ReloadAsync(id)).Sheets.Single(s => s.ProposerOrder == 1);
        Assert.Contains("已代录委员甲", page.Notice, StringComparison.Ordinal);
        Assert.Contains("代录", page.Text, StringComparison.Ordinal);
        Assert.Equal(FeedbackRating.BasicallySatisfied, sheet.Current!.Rating);
        Assert.Equal(2, sheet.Answers.Count);
        var told = await desk.WithDbAsync(db =>
            Task.FromResult(db.Outbox.Where(m => m.ProposalId == id && m.Text.Contains("不一致")).Select(m => m.RecipientUserId).ToList()));
        Assert.Equal(new long?[] { desk.UserId("head1"), desk.UserId("deputy1") }.Order(), told.Order());
    }

    [Fact]
    public async Task A_replaced_link_leads_to_the_friendly_page_and_the_new_one_opens()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var old = await desk.LinkOfAsync(id);
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync($"/proposals/{id}/sheets")).PressAsync("更换链接");

        Assert.Contains("旧链接不能再用", page.Notice, StringComparison.Ordinal);
        Assert.Equal("这个链接不能用了", (await desk.Anonymous().GetAsync(old)).Heading);
        Assert.True((await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id))).HasField("Rating"));
    }

    [Fact]
    public async Task Returned_sheets_are_forwarded_with_date()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var clerk = await desk.SignInAsync("clerk");

        var form = await clerk.GetAsync($"/proposals/{id}/sheets");
        Assert.Equal("", form.Value("ForwardedOn"));
        var without = await form.PressAsync("确认转送");
        var early = await form.PressAsync("确认转送", ("ForwardedOn", desk.As("clerk").Today.AddDays(-1)));
        var page = await form.PressAsync("确认转送", ("ForwardedOn", desk.As("clerk").Today));

        Assert.Contains("委员甲（满意）", form.Text, StringComparison.Ordinal);
        Assert.Contains("请填写转送日期", without.Error("ForwardedOn"), StringComparison.Ordinal);
        Assert.Contains("转送日期应在", early.Error("ForwardedOn"), StringComparison.Ordinal);
        Assert.Contains("转送市政府督查室", page.Notice, StringComparison.Ordinal);
        Assert.False(page.HasButton("确认转送"));
        Assert.Equal(desk.As("clerk").Today, (await desk.ReloadAsync(id)).Sheets.Single(s => s.IsReturned).ForwardedOn);
    }

    [Fact]
    public async Task A_wrong_record_of_forwarding_is_struck_out_with_a_reason_and_entered_anew()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var clerk = await desk.SignInAsync("clerk");
        var forwarded = await (await clerk.GetAsync($"/proposals/{id}/sheets")).PressAsync("确认转送", ("ForwardedOn", desk.Today));

        var without = await forwarded.PressAsync("确认划去");
        var struck = await without.PressAsync("确认划去", ("Reason", "还没有送出"));

        Assert.Contains("请写明", without.Alert, StringComparison.Ordinal);
        Assert.True(struck.HasButton("确认转送"));
        Assert.Null((await desk.ReloadAsync(id)).Sheets.Single(s => s.IsReturned).ForwardedOn);
        var history = (await clerk.GetAsync($"/proposals/{id}?tab=history")).Text;
        Assert.Contains("还没有送出", history, StringComparison.Ordinal);
        Assert.Contains("划去了委员甲的征询意见表", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_clerk_comes_to_the_sheets_and_others_read_whose_step_it_is()
    {
        var id = await desk.AwaitingFeedbackAsync();

        var page = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/sheets");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("收文办理员", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clerk_closes_only_when_the_period_has_passed()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var clerk = await desk.SignInAsync("clerk");
        var early = await clerk.GetAsync($"/proposals/{id}/closing");

        desk.Clock.Advance(TimeSpan.FromDays(29));
        await desk.WithAsync((ProposalDesk.Core.Feedback.EndFeedbackPeriods refresh) => refresh.ExecuteAsync(CancellationToken.None));
        await desk.WithAsync((ProposalDesk.Core.Feedback.EndFeedbackPeriods refresh) => refresh.ExecuteAsync(CancellationToken.None));
        var page = await (await clerk.GetAsync($"/proposals/{id}/closing")).PressAsync("办结");

        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.Contains("已办结", page.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Closed, (await desk.ReloadAsync(id)).Status);
        Assert.Single(
            await desk.WithDbAsync(db => Task.FromResult(db.Outbox.Where(m => m.ProposalId == id && m.Text.Contains("评价期已过")).ToList())));
    }

    [Fact]
    public async Task After_a_second_dissatisfaction_the_director_decides()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");
        await desk.AnswerAgainAsync(id);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "还是笼统");
        var director = await desk.SignInAsync("director");
        var waiting = await desk.ReloadAsync(id);

        var without = await (await director.GetAsync($"/proposals/{id}/closing")).PressAsync("决定办结（不满意）");
        var again = await without.PressAsync("决定重新办理", ("Reason", "补充数据后再答"));

        Assert.Equal((ProposalStatus.AwaitingFeedback, 2), (waiting.Status, waiting.RoundNumber));
        Assert.Contains("请写明办结的理由", without.Text, StringComparison.Ordinal);
        Assert.Contains("第3轮", again.Notice, StringComparison.Ordinal);

        await desk.AnswerAgainAsync(id);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "仍不满意");
        var closed = await (await director.GetAsync($"/proposals/{id}/closing")).PressAsync("决定办结（不满意）", ("Reason", "已尽力说明"));

        Assert.Contains("已办结（不满意）", closed.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Closed, (await desk.ReloadAsync(id)).Status);
    }

    private async Task<Page> OpenPaperAsync(long id)
    {
        var sheet = (await desk.ReloadAsync(id)).Sheets.Single(s => s.ProposerOrder == 1);
        return await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/sheets/{sheet.Id}/paper");
    }
}

public sealed class SheetsTestsOnSqlite(SqliteDesk desk) : SheetsTests(desk), IClassFixture<SqliteDesk>;

public sealed class SheetsTestsOnPostgreSql(PostgreSqlDesk desk) : SheetsTests(desk), IClassFixture<PostgreSqlDesk>;
