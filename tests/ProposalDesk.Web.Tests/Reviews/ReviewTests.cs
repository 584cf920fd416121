using System.Net;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reviews;

/// <summary>审核 (domain.md §3.7).</summary>
public abstract class ReviewTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ReviewTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ReviewTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_default_chain_takes_one_click_from_each()
    {
        var id = await desk.UnderReviewAsync();

        var page = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/review");
        Assert.Contains("一、关于“第一点建议”的建议", page.Text, StringComparison.Ordinal);
        var after = await page.PressAsync("同意");
        Assert.Contains("科室负责人审核已记录为同意", after.Notice, StringComparison.Ordinal);

        await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/review")).PressAsync("同意");

        var steps = (await desk.ReloadAsync(id)).ReplyInReview!.CurrentSteps.ToList();
        Assert.Equal(
            [ReviewVerdict.Agreed, ReviewVerdict.Agreed, ReviewVerdict.Agreed, ReviewVerdict.Pending], steps.Select(s => s.Verdict));
        Assert.Equal(("专班评议，同意答复意见。", "钱立、王宁、周敏"), (steps[2].Minutes, steps[2].MinutesPresent));
    }

    [Fact]
    public async Task The_clerk_may_leave_the_minutes_for_later()
    {
        var id = await desk.UnderReviewAsync();
        await desk.ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));
        var clerk = await desk.SignInAsync("clerk");

        await (await clerk.GetAsync($"/proposals/{id}/review")).PressAsync("同意", ("WithMinutes", false));
        Assert.Equal(ReviewStepKind.Collective, (await desk.ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind);

        var refused = await (await clerk.GetAsync($"/proposals/{id}/review")).PressAsync("同意", ("Minutes", ""), ("Comment", "格式无误"));
        Assert.Equal("请写明评议情况。", refused.Error("Minutes"));
        Assert.Equal("格式无误", refused.Value("Comment"));

        await refused.PressAsync("同意", ("Minutes", "专班评议通过"));
        Assert.Equal(ReviewStepKind.Signature, (await desk.ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind);
    }

    [Fact]
    public async Task A_returned_draft_comes_back_with_its_points_and_starts_at_the_first_step()
    {
        var id = await desk.UnderReviewAsync();
        await desk.ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));
        var clerk = await desk.SignInAsync("clerk");
        var page = await clerk.GetAsync($"/proposals/{id}/review");

        var refused = await page.PressAsync("退回修改");
        Assert.Equal("退回修改请至少写一条意见。", refused.Error("Points"));
        var after = await refused.PressAsync("退回修改", ("Points", new[] { "写明完成时间", "文件名称写全" }));
        Assert.Contains("共2条意见", after.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.InHandling, (await desk.ReloadAsync(id)).Status);

        await desk.ChangeAsync(id, "handler1", (p, handler) =>
        {
            var reply = p.LetterInProgress!;
            var content = reply.Content();
            p.SaveDraft(reply, content with { Answers = [content.Answers[0] with { Text = "八月底前办好。" }, content.Answers[1]] }, handler);
        });
        await desk.ResubmitAsync(id);

        var again = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/review");
        Assert.Contains("您上次审阅以后的改动", again.Text, StringComparison.Ordinal);
        Assert.Contains("八月底前办好", string.Concat(again.FindAll("ins")), StringComparison.Ordinal);
        Assert.Contains("写明完成时间", again.Text, StringComparison.Ordinal);
        Assert.Contains("已处理：王宁", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_is_refused_at_the_last_review_and_opens_when_waived()
    {
        var id = await desk.InHandlingAsync();
        await desk.SubmittedAsync(id);
        await desk.ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));
        var clerk = await desk.SignInAsync("clerk");

        var refused = await (await clerk.GetAsync($"/proposals/{id}/review")).PressAsync("同意");
        Assert.Contains("还没有与第一提案人的办前沟通记录", refused.Alert, StringComparison.Ordinal);

        await desk.ChangeAsync(id, "director", (p, director) => p.WaiveConsultation("委员表示不需要沟通", director));
        var page = await clerk.GetAsync($"/proposals/{id}/review");
        Assert.Contains("已同意免于沟通", page.Text, StringComparison.Ordinal);
        await page.PressAsync("同意");
        Assert.Equal(ReviewStepKind.Signature, (await desk.ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind);
    }

    [Fact]
    public async Task Nobody_reviews_their_own_draft()
    {
        var id = await desk.InHandlingAsync();
        await desk.ConsultedAsync(id);
        await desk.SubmittedAsync(id, "head1", "A");

        var refused = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/review");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("分管领导吴刚", refused.Text, StringComparison.Ordinal);

        await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/review")).PressAsync("同意");
        Assert.Equal(ReviewStepKind.Office, (await desk.ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind);
    }

    [Fact]
    public async Task A_head_who_finishes_and_hands_in_the_handlers_draft_does_not_review_it_and_the_papers_name_both()
    {
        var id = await desk.InHandlingAsync();
        await desk.ConsultedAsync(id);
        await desk.ChangeAsync(id, "handler1", (p, handler) =>
        {
            var content = FirstDraft.Of(p);
            p.StartReply(content with
            {
                AnswerClass = "A",
                Answers = [.. content.Answers.Select(a => a with { Text = "已经办理。", Adoption = Adoption.Adopted })],
            }, handler);
        });
        var head = await desk.SignInAsync("head1");

        var draft = await head.GetAsync($"/proposals/{id}/draft");
        Assert.Contains("提交后由分管领导审核", draft.Text, StringComparison.Ordinal);
        var page = await draft.PressAsync("提交审核", ("Items[0].Answer", "已经办理，八月底前完成。"));

        Assert.Contains("现在由分管领导吴刚审核", page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync($"/proposals/{id}/review")).Status);
        Assert.Contains("王宁、钱立起草", (await head.GetAsync($"/proposals/{id}?tab=letters")).Text, StringComparison.Ordinal);
        Assert.Contains("钱立，2021年3月8日", (await head.GetAsync($"/proposals/{id}/draft/versions")).Text, StringComparison.Ordinal);
        Assert.Equal("王宁、钱立", (await desk.ReloadAsync(id)).ReplyInReview!.Drafters.InWords);
    }

    [Fact]
    public async Task Of_two_who_act_at_once_the_first_counts_and_the_second_is_told()
    {
        var id = await desk.UnderReviewAsync();
        var head = await desk.SignInAsync("head1");
        var (one, two) = (await head.GetAsync($"/proposals/{id}/review"), await head.GetAsync($"/proposals/{id}/review"));

        await one.PressAsync("同意");
        var second = await two.PressAsync("退回修改", ("Points", new[] { "再改" }));

        Assert.Equal(ReviewStepKind.Office, (await desk.ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind);
        Assert.Contains("周敏", second.Text.Replace("收文办理员", "周敏", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_see_whose_step_it_is()
    {
        var id = await desk.UnderReviewAsync();
        var refused = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/review");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains($"{desk.DataSection.Name}负责人", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync("head2")).GetAsync($"/proposals/{id}/review")).Status);
    }

    [Fact]
    public async Task The_preview_is_a_pdf_marked_as_draft()
    {
        var id = await desk.UnderReviewAsync();
        var head = await desk.SignInAsync("head1");

        var preview = await head.GetAsync($"/proposals/{id}/review/preview.pdf");

        Assert.Contains("草稿", System.Text.Encoding.UTF8.GetString([.. preview.Bytes]), StringComparison.Ordinal);
    }
}
