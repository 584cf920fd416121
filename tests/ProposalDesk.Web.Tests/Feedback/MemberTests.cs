using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Feedback;

/// <summary>What a member meets behind the personal link.</summary>
public abstract class MemberTests(DeskFixture desk)
{
    [Fact]
    public async Task Opening_the_link_changes_nothing()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var before = await desk.ReloadAsync(id);
        var link = await desk.LinkOfAsync(id);
        var browser = desk.Anonymous();

        var page = await browser.GetAsync(link);
        using var head = await browser.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));

        var after = await desk.ReloadAsync(id);
        Assert.Equal(before.Version, after.Version);
        Assert.Empty(after.Sheets.Single().Answers);
        Assert.Contains("关于推动公共数据有序开放的建议", page.Text, StringComparison.Ordinal);
        Assert.Contains("委员甲，您好", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(["no-referrer"], head.Headers.GetValues("Referrer-Policy"));
        Assert.True(head.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", head.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_satisfied_member_closes_the_case_and_may_read_the_letter()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var letter = await desk.Anonymous().GetAsync($"{await desk.LinkOfAsync(id)}/letters/1.pdf");

        var page = await desk.RateAsync(id, FeedbackRating.Satisfied, "答复实在");

        Assert.Equal(HttpStatusCode.OK, letter.Status);
        Assert.Contains("收到了，谢谢您", page.Text, StringComparison.Ordinal);
        Assert.Contains("满意", page.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Closed, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_proven_is_not_shown_and_the_member_told_whom_to_ring()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.WithDbAsync(
            db => db.Files.Where(f => f.ProposalId == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Sha256, new string('0', 64))));

        var page = await desk.Anonymous().GetAsync($"{await desk.LinkOfAsync(id)}/letters/1.pdf");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("答复文件暂时打不开", page.Heading);
        Assert.Contains("需要答复文件，请联系", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_the_comment_is_kept_and_the_page_asks_for_one()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var page = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));

        page = await page.SubmitAsync(("Comment", "先写意见"));

        Assert.Contains("请先选择", page.Alert, StringComparison.Ordinal);
        Assert.Equal("先写意见", page.Value("Comment"));
    }

    [Fact]
    public async Task An_answer_may_be_changed_for_seven_days_and_not_on_the_eighth()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.BasicallySatisfied);

        desk.Clock.Advance(TimeSpan.FromDays(7));
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var open = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var late = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));
        var forged = await open.SubmitAsync(("Rating", FeedbackRating.Dissatisfied));

        Assert.Equal(FeedbackRating.Satisfied, (await desk.ReloadAsync(id)).Result);
        Assert.False(late.HasField("Rating"));
        Assert.Contains("已经过了修改的期限", late.Text, StringComparison.Ordinal);
        Assert.Contains("已经过了修改的期限", forged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_five_who_is_dissatisfied_opens_the_second_round_and_a_change_in_time_cancels_it()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 5);
        await desk.RateAsync(id, FeedbackRating.Satisfied, proposer: 1);

        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有答到第二点", proposer: 3);
        var opened = await desk.ReloadAsync(id);
        var messages = await desk.WithDbAsync(db => Task.FromResult(db.Outbox.Where(m => m.ProposalId == id).ToList()));
        await desk.RateAsync(id, FeedbackRating.BasicallySatisfied, proposer: 3);
        var cancelled = await desk.ReloadAsync(id);

        Assert.Equal((ProposalStatus.InHandling, 2), (opened.Status, opened.RoundNumber));
        Assert.Equal("没有答到第二点", opened.CurrentRound.Reason);
        foreach (var person in (string[])["head1", "handler1", "deputy1"])
        {
            Assert.Contains(messages, m => m.RecipientUserId == desk.UserId(person) && m.Text.Contains("重新办理", StringComparison.Ordinal));
        }

        Assert.Equal((ProposalStatus.AwaitingFeedback, 1), (cancelled.Status, cancelled.RoundNumber));
        Assert.Equal(2, cancelled.Sheets.Single(s => s.ProposerOrder == 3).Answers.Count);
    }

    [Fact]
    public async Task An_unknown_code_gets_a_friendly_page_with_the_phone()
    {
        var page = await desk.Anonymous().GetAsync("/f/AAAABBBBCCCC");

        Assert.Equal("这个链接不能用了", page.Heading);
        Assert.Contains("0900-1234568", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_may_be_typed_in_small_letters_with_blanks()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var code = (await desk.LinkOfAsync(id))["/f/".Length..];

        var page = await desk.Anonymous()
            .GetAsync($"/f?code={Uri.EscapeDataString($"{code[..4]} {code[4..8]}-{code[8..]}".ToLowerInvariant())}");

        Assert.Equal($"/f/{code}", page.Path);
        Assert.True(page.HasField("Rating"));
    }

    [Fact]
    public async Task Words_follow_the_kind_and_an_organisation_rates_too()
    {
        var id = await desk.AwaitingFeedbackAsync(kind: ProposalKind.DeputySuggestion, collective: "清河市工商联");

        var page = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));

        Assert.Contains("号建议", page.Text, StringComparison.Ordinal);
        Assert.Contains("清河市工商联，您好", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("提案", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_case_asks_for_no_rating_any_more()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.Withdraw("提案人撤回", "市政府办公室来函", clerk));

        var page = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.HasField("Rating"));
        Assert.Contains("不再需要评价", page.Text, StringComparison.Ordinal);
    }
}

public sealed class MemberTestsOnSqlite(SqliteDesk desk) : MemberTests(desk), IClassFixture<SqliteDesk>;

public sealed class MemberTestsOnPostgreSql(PostgreSqlDesk desk) : MemberTests(desk), IClassFixture<PostgreSqlDesk>;
