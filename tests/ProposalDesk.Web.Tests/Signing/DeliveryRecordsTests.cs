using System.Net;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Signing;

/// <summary>Nothing about a delivery is assumed, and a wrong record is struck out and entered anew (domain.md §3.8).</summary>
public abstract class DeliveryRecordsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : DeliveryRecordsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : DeliveryRecordsTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_mode_and_day_are_asked_at_their_row()
    {
        var id = await desk.SignedAsync();
        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery");

        Assert.All(["Mode", "SentOn", "Evidence"], field => Assert.Equal("", page.Value($"Deliveries[0].{field}") ?? ""));
        Assert.Empty(page.Document.QuerySelectorAll("input[type=checkbox][checked]"));

        var nobody = await page.PressAsync("登记送达");
        var noMode = await page.PressAsync("登记送达", ("Deliveries[0].IsSent", true), ("Deliveries[0].Evidence", "本人"));
        var noDay = await noMode.PressAsync("登记送达", ("Deliveries[0].Mode", DeliveryMode.InPerson));
        var notTicked = await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery"))
            .PressAsync("登记送达", ("Deliveries[1].Mode", DeliveryMode.Post));

        Assert.Contains("请至少登记一个收件人", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("请选择送达方式", noMode.Error("Deliveries[0].Mode"), StringComparison.Ordinal);
        Assert.Equal("本人", noMode.Value("Deliveries[0].Evidence"));
        Assert.Contains("请填写送达日期", noDay.Error("Deliveries[0].SentOn"), StringComparison.Ordinal);
        Assert.Contains("没有勾选收件人", notTicked.Error("Deliveries[1].IsSent"), StringComparison.Ordinal);
        Assert.False((await desk.ReloadAsync(id)).SignedReply!.HasLeft);
    }

    [Fact]
    public async Task One_mode_and_day_may_be_chosen_for_all_and_going_back_keeps_everything()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync(joint: 2));
        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery");

        var check = await page.PressAsync(
            "登记送达", ("ModeForAll", DeliveryMode.OfficialExchange), ("SentOnForAll", desk.Today), ("Deliveries[0].IsSent", true),
            ("Deliveries[0].Evidence", "EMS1"));
        var back = await check.PressAsync("返回修改");
        var nothing = (await desk.ReloadAsync(id)).SignedReply!.HasLeft;
        var after = await (await back.PressAsync("登记送达", ("Deliveries[0].Mode", DeliveryMode.Post))).PressAsync("确认登记");

        Assert.Contains("机要交换", check.Text, StringComparison.Ordinal);
        Assert.Contains("还要送委员乙", check.Text, StringComparison.Ordinal);
        Assert.Equal("EMS1", back.Value("Deliveries[0].Evidence"));
        Assert.False(nothing);
        Assert.Contains("还要送委员乙", after.Notice, StringComparison.Ordinal);
        Assert.Equal((DeliveryMode.Post, "EMS1"), (await desk.ReloadAsync(id)).SignedReply!.Deliveries.Where(d => d.SentOn == desk.Today)
            .Select(d => (d.Mode!.Value, d.Evidence!)).Single());
    }

    [Fact]
    public async Task The_last_delivery_struck_out_makes_the_case_unanswered_and_entered_anew_it_is_answered_again()
    {
        var id = await desk.SentAsync(await desk.ReceiveAsync(joint: 2));
        var link = await desk.LinkOfAsync(id, 2);
        var sent = await desk.ReloadAsync(id);
        var clerk = await desk.SignInAsync("clerk");
        var order = sent.SentReply!.Deliveries.Single(d => d.ProposerOrder == 2).Order;
        desk.Clock.Advance(TimeSpan.FromDays(2));

        var form = await clerk.GetAsync($"/proposals/{id}/delivery-records/1/{order}");
        var without = await form.PressAsync("划去这条记录");
        var struck = await without.PressAsync("划去这条记录", ("Reason", "信退回来了"));
        var open = await desk.ReloadAsync(id);
        var again = await form.PressAsync("划去这条记录", ("Reason", "再划一次"));

        Assert.Contains("恢复为“待送达”", form.Text, StringComparison.Ordinal);
        Assert.Contains("请写明这条送达记录为什么不对", without.Error("Reason"), StringComparison.Ordinal);
        Assert.Contains("已经发出的征询意见表和评价链接照样有效", struck.Notice, StringComparison.Ordinal);
        Assert.Equal((ProposalStatus.Signed, null, 1), (open.Status, open.AnsweredOn, open.RoundNumber));
        Assert.Null(open.CurrentRound.AnsweredOn);
        Assert.Contains(open.Deadlines, d => d.Kind == Core.Organisation.DeadlineKind.Case && d is { IsInForce: true, MetOn: null });
        Assert.True((await desk.Anonymous().GetAsync(link)).HasField("Rating"));
        Assert.Contains("已经办理", again.Text, StringComparison.Ordinal);

        await struck.RecordDeliveryAsync(desk.Today);

        var answered = await desk.ReloadAsync(id);
        Assert.Equal((ProposalStatus.AwaitingFeedback, (DateOnly?)desk.Today), (answered.Status, answered.AnsweredOn));
        Assert.Equal(sent.Sheets.Select(s => s.Key).Order(), answered.Sheets.Select(s => s.Key).Order());
        Assert.Equal(desk.Today, answered.Sheets.Single(s => s.ProposerOrder == 2).SentOn);
        var letters = (await clerk.GetAsync($"/proposals/{id}?tab=letters")).Text;
        Assert.Contains("信退回来了", letters, StringComparison.Ordinal);
        var history = (await clerk.GetAsync($"/proposals/{id}?tab=history")).Text;
        Assert.Contains("划去了", history, StringComparison.Ordinal);
        Assert.Contains("恢复待送达", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_that_came_in_stay_and_decide_when_the_delivery_is_entered_anew()
    {
        var id = await desk.SentAsync(await desk.ReceiveAsync(joint: 2));
        await desk.RateAsync(id, FeedbackRating.Satisfied, proposer: 1);
        var order = (await desk.ReloadAsync(id)).SentReply!.Deliveries.Single(d => d.ProposerOrder == 1).Order;
        var clerk = await desk.SignInAsync("clerk");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await (await clerk.GetAsync($"/proposals/{id}/delivery-records/1/{order}")).PressAsync("划去这条记录", ("Reason", "日期错了"));
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有答", proposer: 2);
        var waiting = await desk.ReloadAsync(id);

        var tooLate = await (await clerk.GetAsync($"/proposals/{id}/delivery")).RecordDeliveryAsync(desk.Today);
        await tooLate.RecordDeliveryAsync(desk.Today.AddDays(-1));

        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.Signed, waiting.Status);
        Assert.Contains("已经评价，送达日期不能晚于这一天", tooLate.Text, StringComparison.Ordinal);
        Assert.Equal((ProposalStatus.InHandling, 2), (proposal.Status, proposal.RoundNumber));
        Assert.Single(proposal.Sheets.Single(s => s.ProposerOrder == 1).Answers);
    }

    [Fact]
    public async Task A_copy_struck_out_leaves_the_case_answered_and_stands_among_the_things_to_do()
    {
        var id = await desk.SentAsync();
        var sent = await desk.ReloadAsync(id);
        var copy = sent.SentReply!.Deliveries.First(d => !d.IsAddressee);
        var clerk = await desk.SignInAsync("clerk");

        var form = await (await clerk.GetAsync($"/proposals/{id}/delivery-records/1/{copy.Order}"))
            .PressAsync("划去这条记录", ("Reason", "送错了单位"));
        var home = await clerk.GetAsync("/");
        var open = await desk.ReloadAsync(id);
        var after = await form.RecordDeliveryAsync(desk.Today);

        Assert.Equal((ProposalStatus.AwaitingFeedback, sent.AnsweredOn), (open.Status, open.AnsweredOn));
        Assert.Contains("送达记录已划去，待重新登记", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("送达记录已划去", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(ProposalStatus.AwaitingFeedback, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task An_opinion_whose_delivery_was_wrong_is_open_again()
    {
        var id = await desk.SentAsync(await desk.ReceiveAsync(role: HandlingRole.Assist));
        var clerk = await desk.SignInAsync("clerk");

        var struck = await (await clerk.GetAsync($"/proposals/{id}/delivery-records/1/1")).PressAsync("划去这条记录", ("Reason", "没有送出"));
        var open = await desk.ReloadAsync(id);
        await struck.RecordDeliveryAsync(desk.Today);

        Assert.Equal((ProposalStatus.Signed, null), (open.Status, open.ClosedOn));
        Assert.Equal(ProposalStatus.Closed, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task Only_the_clerk_strikes_out()
    {
        var id = await desk.SentAsync();

        Assert.Equal(
            HttpStatusCode.Forbidden, (await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/delivery-records/1/1")).Status);
    }
}
