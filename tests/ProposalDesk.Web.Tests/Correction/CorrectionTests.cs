using System.Net;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Correction;

public abstract class CorrectionTests(DeskFixture desk)
{
    [Fact]
    public async Task A_letter_that_has_left_is_corrected_by_another_that_names_it()
    {
        var id = await desk.SentAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/correction");

        var without = await form.PressAsync("开始起草");
        Assert.Equal("请写明为什么要更正。", without.Error("Reason"));
        var draft = await without.PressAsync("开始起草", ("Reason", "年份写错"));

        Assert.Equal("起草更正函", draft.Heading);
        var empty = await draft.PressAsync("提交审核");
        Assert.Equal("请写明更正的内容。", empty.Error("Correction"));
        var page = await empty.PressAsync("提交审核", ("Correction", "“2020年”更正为“2021年”。"));

        Assert.Contains("更正函已提交审核", page.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
        Assert.Equal(ReplyKind.CorrectingLetter, proposal.ReplyInReview!.Kind);
        Assert.Contains(proposal.SentReply!.DocumentNumber!, proposal.ReplyInReview.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_letter_has_left_there_is_nothing_to_correct()
    {
        var id = await desk.InHandlingAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/correction")).Status);
    }

    [Fact]
    public async Task The_second_round_begins_with_the_member_s_reason()
    {
        var id = await desk.SentAsync();
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有说清什么时候开放");

        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/draft");

        Assert.Equal("起草再次答复", form.Heading);
        Assert.Contains("没有说清什么时候开放", form.Text, StringComparison.Ordinal);
        Assert.Contains("本轮还没有与不满意的委员甲当面沟通", form.Text, StringComparison.Ordinal);
    }
}

public sealed class CorrectionTestsOnSqlite(SqliteDesk desk) : CorrectionTests(desk), IClassFixture<SqliteDesk>;

public sealed class CorrectionTestsOnPostgreSql(PostgreSqlDesk desk) : CorrectionTests(desk), IClassFixture<PostgreSqlDesk>;
