using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Feedback;

/// <summary>Every unanswered 不满意 reaches somebody and is seen wherever the case is worked on (domain.md §3.11).</summary>
public abstract class DissatisfiedTests(DeskFixture desk)
{
    [Fact]
    public async Task Over_a_second_dissatisfaction_the_clerk_is_neither_offered_nor_granted_to_close()
    {
        var id = await AnsweredTwiceAsync();
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "还是笼统");
        desk.Clock.Advance(TimeSpan.FromDays(60));
        await desk.WithAsync((ProposalDesk.Core.Feedback.EndFeedbackPeriods refresh) => refresh.ExecuteAsync(CancellationToken.None));
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync($"/proposals/{id}");
        var closing = await clerk.GetAsync($"/proposals/{id}/closing");
        var director = await desk.SignInAsync("director");

        Assert.NotEqual("办结", page.Find(".page-actions a.btn-primary")?.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Forbidden, closing.Status);
        Assert.Contains("由主要领导决定重新办理或者办结", closing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.WithDbAsync(db => db.Outbox.Where(m => m.ProposalId == id).Select(m => m.Text).ToListAsync()), t =>
            t.Contains("可以办结", StringComparison.Ordinal));
        Assert.Contains("待决定：重新办理或者办结", (await director.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal("决定重新办理或者办结", (await director.GetAsync($"/proposals/{id}")).Find(".page-actions a.btn-primary")?.TextContent.Trim());
    }

    [Fact]
    public async Task A_cosigner_s_old_link_leads_to_the_newer_letter_and_a_late_dissatisfaction_there_goes_to_the_director()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        var old = await desk.LinkOfAsync(id, 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied, "满意", proposer: 2);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");
        await desk.AnswerAgainAsync(id);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var closed = (await desk.ReloadAsync(id)).Status;

        var page = await desk.Anonymous().GetAsync(old);
        var letters = await desk.Anonymous().GetAsync($"{old}/letters/2.pdf");
        var rated = await page.SubmitAsync(("Rating", FeedbackRating.Dissatisfied), ("Comment", "第二点退步了"));

        Assert.Equal(ProposalStatus.Closed, closed);
        Assert.Contains("重新办理后已经答复", page.Text, StringComparison.Ordinal);
        Assert.Contains("对第1轮答复的评价是：满意", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, letters.Status);
        Assert.Contains("收到了，谢谢您", rated.Text, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal((ProposalStatus.AwaitingFeedback, HolderKind.Director), (proposal.Status, proposal.HolderKind));
        Assert.Equal(FeedbackRating.Satisfied, proposal.Sheets.Single(s => s is { RoundNumber: 1, ProposerOrder: 2 }).Rating);
        var director = await desk.SignInAsync("director");
        Assert.Contains("待决定：重新办理或者办结", (await director.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("第二点退步了", (await director.GetAsync($"/proposals/{id}/closing")).Text, StringComparison.Ordinal);
        Assert.True((await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id, 2))).HasField("Rating"));
    }

    [Fact]
    public async Task The_panel_stands_wherever_the_case_is_worked_on_and_not_before_the_observer()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有说到公交专用道", proposer: 2);
        var handler = await desk.SignInAsync("handler1");
        Page[] working = [await handler.GetAsync($"/proposals/{id}"), await handler.GetAsync($"/proposals/{id}/contacts"),
            await handler.GetAsync($"/proposals/{id}/draft")];
        await desk.ChangeAsync(id, "handler1", (p, h) => p.RecordContact(
            new ContactEntry(ContactPhase.During, ContactMode.Visit, h.Today, "委员单位", [2], null, "王宁", "希望说得更具体", null), h));
        await desk.SubmittedAsync(id);
        var review = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/review");
        await desk.AgreeUpToSignatureAsync(id);
        var signature = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");
        var observer = await (await desk.SignInAsync("observer")).GetAsync($"/proposals/{id}");

        foreach (var page in working.Append(review).Append(signature))
        {
            var panel = page.Find(".dissatisfied")?.TextContent ?? "";
            Assert.Contains("委员乙", panel, StringComparison.Ordinal);
            Assert.Contains("对第1轮答复不满意", panel, StringComparison.Ordinal);
            Assert.Contains("没有说到公交专用道", panel, StringComparison.Ordinal);
            Assert.Contains("当时的答复清数测", panel, StringComparison.Ordinal);
            Assert.DoesNotContain("委员甲", panel, StringComparison.Ordinal);
        }

        Assert.Contains("还没有当面沟通", working[2].Text, StringComparison.Ordinal);
        Assert.Contains("已当面沟通", signature.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, observer.Status);
        Assert.Null(observer.Find(".dissatisfied"));
    }

    [Fact]
    public async Task A_second_dissatisfied_member_joins_the_round_and_those_who_work_on_it_are_told()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");

        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有时限", proposer: 2);

        var told = await desk.WithDbAsync(
            db => db.Outbox.Where(m => m.ProposalId == id && m.Text.Contains("也评价不满意")).Select(m => m.RecipientUserId).ToListAsync());
        Assert.Equal(2, (await desk.ReloadAsync(id)).RoundNumber);
        Assert.Equal(new long?[] { desk.UserId("head1"), desk.UserId("handler1"), desk.UserId("deputy1") }.Order(), told.Order());
    }

    [Fact]
    public async Task The_second_reply_carries_an_answer_of_the_first_on_item_by_item()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");
        var first = (await desk.ReloadAsync(id)).SentReply!.Answers.Single(a => a.ItemOrder == 1);

        var page = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/draft");
        var before = page.Value("Items[0].Answer");
        var carried = await page.PressAsync("第1条沿用上一次的答复", ("NextSteps", "下月上门说明"));

        Assert.Equal("", before);
        Assert.Equal(first.Text, carried.Value("Items[0].Answer"));
        Assert.Equal($"{first.Adoption}", carried.Value("Items[0].Adoption"));
        Assert.Equal("", carried.Value("Items[1].Answer"));
        Assert.Equal("下月上门说明", carried.Value("NextSteps"));
    }

    [Fact]
    public async Task Who_is_dissatisfied_is_asked_which_points_and_why_beside_their_own_points()
    {
        var id = await desk.AwaitingFeedbackAsync();

        var page = await desk.Anonymous().GetAsync(await desk.LinkOfAsync(id));

        Assert.Contains("哪几点没有办好，为什么", page.Find(".ask-why")?.TextContent, StringComparison.Ordinal);
        Assert.Contains((await desk.ReloadAsync(id)).Items[0].Heading, page.Find(".ask-why")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacing_the_newest_link_closes_the_older_ones_too()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var old = await desk.LinkOfAsync(id);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");
        await desk.AnswerAgainAsync(id);
        var newest = await desk.LinkOfAsync(id);

        await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/sheets")).PressAsync("更换链接");

        Assert.Equal("这个链接不能用了", (await desk.Anonymous().GetAsync(old)).Heading);
        Assert.Equal("这个链接不能用了", (await desk.Anonymous().GetAsync(newest)).Heading);
    }

    private async Task<long> AnsweredTwiceAsync()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "太笼统");
        await desk.AnswerAgainAsync(id);

        return id;
    }
}

public sealed class DissatisfiedTestsOnSqlite(SqliteDesk desk) : DissatisfiedTests(desk), IClassFixture<SqliteDesk>;

public sealed class DissatisfiedTestsOnPostgreSql(PostgreSqlDesk desk) : DissatisfiedTests(desk), IClassFixture<PostgreSqlDesk>;
