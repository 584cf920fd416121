using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Signing;

/// <summary>送达 (domain.md §3.8–3.9).</summary>
public abstract class DeliveryTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : DeliveryTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : DeliveryTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task What_is_confirmed_goes_to_everybody_and_every_proposer_gets_a_sheet()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync(joint: 5, units: [new("市司法局", HandlingRole.Assist)]));
        var clerk = await desk.SignInAsync("clerk");
        var page = await clerk.GetAsync($"/proposals/{id}/delivery");
        Assert.Contains("市司法局", page.Text, StringComparison.Ordinal);
        var letter = await page.FollowAsync("打开正式函件（PDF）");
        Assert.StartsWith("%PDF-", System.Text.Encoding.UTF8.GetString([.. letter.Bytes]), StringComparison.Ordinal);

        var check = await page.CheckDeliveryAsync(desk.Today);
        var unchanged = await desk.ReloadAsync(id);
        var after = await check.PressAsync("确认登记");

        Assert.Contains("5份征询意见表", check.Text, StringComparison.Ordinal);
        Assert.Contains("邮寄", check.Text, StringComparison.Ordinal);
        Assert.Equal((ProposalStatus.Signed, false), (unchanged.Status, unchanged.SignedReply!.HasLeft));
        Assert.Contains("5份征询意见表", after.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
        Assert.Equal(desk.Today, proposal.AnsweredOn);
        Assert.Equal(8, proposal.SentReply!.Deliveries.Count(d => d.SentOn is not null));
        Assert.Equal(5, proposal.Sheets.Count);
        foreach (var sheet in proposal.Sheets)
        {
            var code = await desk.WithAsync((FeedbackCodes codes) => Task.FromResult(codes.CodeFor(sheet)));
            Assert.Equal(FeedbackCodes.HashOf(code), sheet.CodeHash);
        }

        Assert.Equal(5, await desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.ProposalId == id && m.Channel == OutboxChannel.Print)));
    }

    [Fact]
    public async Task Answered_is_the_day_the_last_proposer_had_it()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync(joint: 2));
        var clerk = await desk.SignInAsync("clerk");

        var partly = await (await clerk.GetAsync($"/proposals/{id}/delivery")).RecordDeliveryAsync(desk.Today, 0);
        Assert.Contains("还要送委员乙", partly.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Signed, (await desk.ReloadAsync(id)).Status);

        var late = await (await clerk.GetAsync($"/proposals/{id}/delivery")).RecordDeliveryAsync(desk.Today, 1, 2);
        Assert.Contains("还有抄送没有登记：市政协提案委员会", late.Error("Deliveries[3].SentOn"), StringComparison.Ordinal);

        await late.RecordDeliveryAsync(desk.Today, 3);
        Assert.Equal(ProposalStatus.AwaitingFeedback, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task People_are_named_in_the_letters_order_whatever_order_the_rows_come_in()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync(joint: 4));
        await desk.WithDbAsync(db => db.Database.ExecuteSqlAsync($"""
            UPDATE "Delivery" SET "Name" = "Name"
            WHERE "Order" = 1 AND "ReplyId" IN (SELECT "Id" FROM "Replies" WHERE "ProposalId" = {id})
            """));
        var clerk = await desk.SignInAsync("clerk");

        var partly = await (await clerk.GetAsync($"/proposals/{id}/delivery")).RecordDeliveryAsync(desk.Today, 2);

        Assert.Contains("还要送委员甲、委员乙、委员丁", partly.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_dates_are_refused_at_their_row_and_the_input_stays()
    {
        var id = await desk.SignedAsync();
        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery");

        var refused = await page.PressAsync(
            "登记送达", ("Deliveries[0].IsSent", true), ("Deliveries[0].Mode", DeliveryMode.InPerson),
            ("Deliveries[0].SentOn", desk.Today.AddDays(3)), ("Deliveries[0].Evidence", "家属代收"));

        Assert.Contains("送达日期应在签发日期和今天之间", refused.Error("Deliveries[0].SentOn"), StringComparison.Ordinal);
        Assert.Equal("家属代收", refused.Value("Deliveries[0].Evidence"));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_letter_is_there_and_a_failure_can_be_retried()
    {
        var id = await desk.ReadyToSignAsync();
        await desk.SignAsync(id);
        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains("正式函件正在排版", (await clerk.GetAsync($"/proposals/{id}/delivery")).Text, StringComparison.Ordinal);

        desk.Typesetter.Absent = "排版程序尚未安装。";
        await desk.TypesetAsync();
        var failed = await clerk.GetAsync($"/proposals/{id}/delivery");
        Assert.Contains("排版程序尚未安装。", failed.Alert, StringComparison.Ordinal);

        desk.Typesetter.Absent = null;
        var after = await failed.PressAsync("重新生成函件");
        Assert.Contains("正式函件已经生成", after.Notice, StringComparison.Ordinal);
        Assert.True(after.HasButton("登记送达"));
    }

    [Fact]
    public async Task What_failed_is_tried_again_by_itself_after_a_pause_that_grows_and_is_told()
    {
        var id = await desk.ReadyToSignAsync();
        await desk.SignAsync(id);
        var clerk = await desk.SignInAsync("clerk");
        var waiting = $"/proposals/{id}/delivery/letter";
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.Client.GetAsync(waiting)).StatusCode);

        desk.Typesetter.Absent = "排版程序尚未安装。";
        await desk.TypesetAsync();
        Assert.Equal(HttpStatusCode.OK, (await clerk.Client.GetAsync(waiting)).StatusCode);
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        await desk.TypesetAsync();
        desk.Typesetter.Absent = null;

        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(0, await desk.TypesetAsync());
        var page = await clerk.GetAsync($"/proposals/{id}/delivery");
        Assert.Matches("系统也会自动重试，下一次在[0-9]{2}:[0-9]{2}", page.Text);
        Assert.Contains("正式函件没有生成：排版程序尚未安装。", (await clerk.GetAsync($"/proposals/{id}?tab=letters")).Text, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await desk.TypesetAsync());
    }

    [Fact]
    public async Task One_letter_that_cannot_be_read_does_not_keep_the_others_back()
    {
        var bad = await desk.ReadyToSignAsync();
        await desk.SignAsync(bad);
        await desk.WithDbAsync(
            db => db.LetterOrders.Where(o => o.ProposalId == bad).ExecuteUpdateAsync(o => o.SetProperty(x => x.ModelJson, "{")));
        var good = await desk.ReadyToSignAsync();
        await desk.SignAsync(good);

        Assert.Equal(1, await desk.TypesetAsync());

        var clerk = await desk.SignInAsync("clerk");
        Assert.True((await clerk.GetAsync($"/proposals/{good}/delivery")).HasButton("登记送达"));
        Assert.Contains("函件没有生成，原因已记入日志", (await clerk.GetAsync($"/proposals/{bad}/delivery")).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_tells_the_templates_it_was_set_with_and_what_proves_it()
    {
        var id = await desk.SignedAsync();
        var sha256 = await desk.WithDbAsync(db => db.Files.Where(f => f.ProposalId == id).Select(f => f.Sha256).SingleAsync());

        var page = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}?tab=letters");

        Assert.Contains("2021.0-trial", page.Text, StringComparison.Ordinal);
        Assert.Contains(sha256, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_goes_to_the_lead_unit_and_closes_the_case()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync(role: HandlingRole.Assist));
        Assert.StartsWith("清数意〔2021〕", (await desk.ReloadAsync(id)).SignedReply!.DocumentNumber, StringComparison.Ordinal);

        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery");
        Assert.Contains("市经济发展局", page.Text, StringComparison.Ordinal);
        await page.RecordDeliveryAsync(desk.Today);

        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.Closed, proposal.Status);
        Assert.Empty(proposal.Sheets);
    }

    [Fact]
    public async Task A_correcting_letter_takes_its_own_number_and_the_first_dates_stay()
    {
        var id = await desk.SentAsync();
        var sent = await desk.ReloadAsync(id);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var content = FirstDraft.OfCorrectingLetter(sent) with { Correction = "第二页“2020年”应为“2021年”。" };
        await desk.ChangeAsync(id, "handler1", (p, handler) => p.IssueCorrectingLetter(content, "年份有误", handler));
        await desk.ResubmitAsync(id);
        await desk.AgreeUpToSignatureAsync(id);
        await desk.SignAsync(id);
        await desk.TypesetAsync();

        var after = await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/delivery")).RecordDeliveryAsync(desk.Today);

        Assert.Contains("原答复日期不变", after.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(sent.AnsweredOn, proposal.AnsweredOn);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
        Assert.Equal(sent.Sheets.Count, proposal.Sheets.Count);
        var letter = proposal.Replies.Single(r => r.Kind == ReplyKind.CorrectingLetter);
        Assert.NotEqual(sent.SentReply!.DocumentNumber, letter.DocumentNumber);
    }
}
