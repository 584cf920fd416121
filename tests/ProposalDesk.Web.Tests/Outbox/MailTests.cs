using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Tests.Mail;
using ProposalDesk.Web.Tests.TestBed;
using SmtpServer.Protocol;

namespace ProposalDesk.Web.Tests.Outbox;

/// <summary>Mail to colleagues, over a real SMTP server: said once, what it carries, and what happens when it cannot leave.</summary>
public abstract class MailTests(DeskFixture desk, MailServer server) : IAsyncLifetime
{
    // What another test has left waiting would be tried before what this one looks at.
    public async ValueTask InitializeAsync()
    {
        server.Refused.Clear();
        await desk.WithDbAsync(
            db => db.Outbox.Where(m => m.State == OutboxState.Waiting && m.Channel == OutboxChannel.Email).ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Whoever_gets_a_case_gets_one_mail_with_the_case_and_the_one_thing_to_do()
    {
        var address = await AddressOfAsync("head1");
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("85"));

        await desk.SendOutboxAsync();
        await desk.SendOutboxAsync();

        var mail = Assert.Single(server.To(address));
        Assert.Equal($"第85号提案：请签收（{(await desk.ReloadAsync(id)).NextDueOn!.Value.InShort()}前）", mail.Subject);
        Assert.Equal("desk@qinghe.test", mail.From.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        var text = Assert.IsType<TextPart>(mail.Body);
        Assert.Equal("text/plain", text.ContentType.MimeType);
        Assert.Contains("第85号提案《关于推动公共数据有序开放的建议》", text.Text, StringComparison.Ordinal);
        Assert.Contains($"https://desk.qinghe.test/proposals/{id}", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("委员甲", text.Text, StringComparison.Ordinal);
        var row = (await desk.OutgoingAsync("head1")).Last();
        Assert.Equal((OutboxState.Sent, 1, desk.Clock.GetUtcNow().UtcDateTime), (row.State, row.Attempts, row.DoneAt));
    }

    [Fact]
    public async Task What_a_member_wrote_stays_in_the_house()
    {
        var address = await AddressOfAsync("head1");
        var id = await desk.AwaitingFeedbackAsync();

        await desk.RateAsync(id, Core.Feedback.FeedbackRating.Dissatisfied, "张三的电话是13900000000");
        await desk.SendOutboxAsync();

        var mail = server.To(address)[^1];
        Assert.EndsWith("评价不满意，请重新办理（5月1日前）", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("委员甲", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_title_adds_no_header_and_no_markup()
    {
        var address = await AddressOfAsync("head1");
        var title = "建议\r\nBcc: thief@example.test\r\n\r\n<img src=x>\u202egnp.exe\u0001"
            + string.Concat(Enumerable.Repeat("👨‍👩‍👧", 14));
        await desk.AssignedAsync(await desk.ReceiveAsync("9\r\nBcc: t@e.test", title: title));

        await desk.SendOutboxAsync();

        var mail = server.To(address)[^1];
        Assert.Empty(mail.Bcc);
        Assert.Single(mail.To.Mailboxes);
        Assert.DoesNotContain(mail.Subject!, c => char.IsControl(c));
        Assert.Equal("text/plain", mail.Body!.ContentType.MimeType);
        Assert.DoesNotContain('\u202e', mail.TextBody!);
        // A cut through a character would come out as U+FFFD.
        Assert.DoesNotContain('\ufffd', mail.TextBody!);
        var head = Encoding.ASCII.GetString(server.Raw.Last()).Split("\r\n\r\n")[0];
        Assert.DoesNotContain("\r\nBcc", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_has_no_address_or_switched_mail_off_gets_none()
    {
        await desk.ReachAsync("head1", null);
        await desk.ReachAsync("head2", "head2@qinghe.test");
        var browser = await desk.SignInAsync("head2");
        await (await browser.GetAsync("/account/notifications")).SubmitAsync(("Form.WantsMail", false));
        var before = await desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.Channel == OutboxChannel.Email));

        await desk.AssignedAsync(null, desk.IndustrySection);

        Assert.Equal(before, await desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.Channel == OutboxChannel.Email)));
        Assert.NotEqual("true", (await browser.GetAsync("/account/notifications")).Value("Form.WantsMail"));
    }

    [Fact]
    public async Task A_mail_is_written_with_the_event_or_not_at_all()
    {
        await AddressOfAsync("head1");
        var id = await desk.ReceiveAsync();
        var before = (await desk.OutgoingAsync("head1")).Count;

        await desk.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Outbox
                .Add(OutboxMessage.InApp($"test:{id}", desk.UserId("head1"), id, "全文", new OutsideWords("事由", "行文"), desk.As("clerk").Now));
            await db.SaveChangesAsync();
            Assert.Equal(2, await db.Outbox.CountAsync(m => m.Key.StartsWith($"test:{id}")));
            await transaction.RollbackAsync();
        });

        Assert.Equal(before, (await desk.OutgoingAsync("head1")).Count);
    }

    [Fact]
    public async Task While_the_server_is_away_mail_waits_longer_each_time_and_goes_once_when_it_is_back()
    {
        var address = await AddressOfAsync("head1");
        await server.StopAsync();
        await desk.AssignedAsync();

        await desk.SendOutboxAsync();
        await desk.SendOutboxAsync();

        var row = (await desk.OutgoingAsync("head1")).Last();
        Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts));
        Assert.StartsWith("连不上邮件服务器", row.Problem, StringComparison.Ordinal);
        var first = row.NextAttemptAt - desk.Clock.GetUtcNow().UtcDateTime;
        desk.Clock.Advance(first!.Value);
        await desk.SendOutboxAsync();
        row = (await desk.OutgoingAsync("head1")).Last();
        Assert.True(row.NextAttemptAt - desk.Clock.GetUtcNow().UtcDateTime > first);
        Assert.Contains(
            "已试2次，3分钟后再试", (await (await desk.SignInAsync("clerk")).GetAsync("/outbox?tab=waiting")).Text, StringComparison.Ordinal);

        server.Start();
        desk.Clock.Advance(TimeSpan.FromMinutes(3));
        await desk.SendOutboxAsync();
        await desk.SendOutboxAsync();

        Assert.Single(server.To(address));
    }

    [Fact]
    public async Task After_the_last_attempt_it_has_failed()
    {
        var address = await AddressOfAsync("head1");
        server.Refused[address] = new SmtpResponse((SmtpReplyCode)450, "greylisted");
        await desk.AssignedAsync();

        for (var attempt = 0; attempt < 9; attempt++)
        {
            Assert.Equal(OutboxState.Waiting, (await desk.OutgoingAsync("head1")).Last().State);
            await desk.SendOutboxAsync();
            desk.Clock.Advance(TimeSpan.FromHours(8));
        }

        Assert.Equal(OutboxState.Failed, (await desk.OutgoingAsync("head1")).Last().State);
        Assert.Empty(server.To(address));
    }

    [Fact]
    public async Task A_refused_recipient_is_shown_with_the_cause_and_sent_when_the_clerk_has_it_tried_again()
    {
        var address = await AddressOfAsync("head1");
        server.Refused[address] = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user here");
        await desk.AssignedAsync(await desk.ReceiveAsync("86"));
        await desk.SendOutboxAsync();

        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains("提醒没有发出", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        var page = await clerk.GetAsync("/outbox?tab=failed");
        Assert.Contains("第86号提案：请签收", page.Text, StringComparison.Ordinal);
        Assert.Contains("邮件服务器不接受收件人的邮箱：550 no such user here", page.Text, StringComparison.Ordinal);

        server.Refused.Clear();
        page = await page.PressAsync(LabelOfRetry(page, "第86号"));
        Assert.Equal("马上再试一次，结果过一会儿显示在这里。", page.Notice);
        await desk.SendOutboxAsync();

        Assert.Single(server.To(address));
    }

    [Fact]
    public async Task What_a_dying_process_had_in_hand_is_left_to_a_person()
    {
        var address = await AddressOfAsync("head1");
        await desk.AssignedAsync(await desk.ReceiveAsync("87"));
        // As a kill between sending and marking leaves it.
        await desk.WithDbAsync(db => db.Outbox.Where(m => m.Channel == OutboxChannel.Email && m.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.ClaimedUntil, desk.Clock.GetUtcNow().UtcDateTime.AddMinutes(5)).SetProperty(x => x.Attempts, 1)));

        await desk.SendOutboxAsync();
        Assert.Equal(OutboxState.Waiting, (await desk.OutgoingAsync("head1")).Last().State);
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.SendOutboxAsync();
        await desk.SendOutboxAsync();

        Assert.Empty(server.To(address));
        var page = await (await desk.SignInAsync("admin")).GetAsync("/outbox?tab=failed");
        Assert.Contains("不知道有没有送出", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync(LabelOfRetry(page, "钱立"));
        await desk.SendOutboxAsync();
        Assert.Single(server.To(address));
    }

    [Fact]
    public async Task Three_servers_at_once_send_each_mail_once()
    {
        var address = await AddressOfAsync("head1");
        for (var i = 0; i < 12; i++)
        {
            await desk.AssignedAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(desk.SendOutboxAsync)));

        Assert.Equal(12, server.To(address).Count);
        Assert.Equal(12, server.To(address).Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task What_was_done_or_seen_meanwhile_is_not_sent_any_more()
    {
        var address = await AddressOfAsync("head1");
        await desk.AssignedAsync(await desk.ReceiveAsync("88"));
        await (await (await desk.SignInAsync("head1")).GetAsync("/messages")).PressAsync("全部标为已读");
        await desk.InHandlingAsync(await desk.ReceiveAsync("89"));

        await desk.SendOutboxAsync();

        Assert.Empty(server.To(address));
        var page = await (await desk.SignInAsync("clerk")).GetAsync("/outbox?tab=superseded");
        Assert.Contains("本人已经在系统内看到", page.Text, StringComparison.Ordinal);
        Assert.Contains("要办的事已经办了", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reminders_of_a_day_come_as_one_mail_even_when_the_day_is_run_again()
    {
        var address = await AddressOfAsync("handler1");
        await desk.InHandlingAsync();
        await desk.InHandlingAsync();
        await desk.SendOutboxAsync();
        var before = server.To(address).Count;
        desk.Clock.Advance(TimeSpan.FromDays(21));

        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        await desk.WithDbAsync(db => db.DailyWorkRecords.ExecuteDeleteAsync());
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        await desk.SendOutboxAsync();

        var mail = Assert.Single(server.To(address).Skip(before));
        Assert.Matches("^第[0-9]+号提案首次联系时限已过[0-9]+个工作日等[0-9]+项，请办理$", mail.Subject);
        Assert.Matches("^第[0-9]+号提案《.+》首次联系时限[0-9]+月[0-9]+日已过", mail.TextBody);
    }

    [Fact]
    public async Task The_administrator_sees_that_something_was_sent_but_not_what()
    {
        await AddressOfAsync("head1");
        await desk.AssignedAsync(await desk.ReceiveAsync("90"));
        await desk.SendOutboxAsync();

        var page = await (await desk.SignInAsync("admin")).GetAsync("/outbox?tab=sent");

        Assert.Contains("钱立", page.Text, StringComparison.Ordinal);
        Assert.Contains("邮件", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第90号", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("待打印寄送", page.Text, StringComparison.Ordinal);
    }

    private static string LabelOfRetry(Page page, string about) => page.Document.QuerySelectorAll("button[aria-label^='重试']")
        .Select(b => b.GetAttribute("aria-label")!).First(l => l.Contains(about, StringComparison.Ordinal));

    // A new address for each test: what the others sent does not count.
    private async Task<string> AddressOfAsync(string userName)
    {
        await desk.SendOutboxAsync();
        var address = $"{userName}-{Guid.NewGuid():n}@qinghe.test";
        await desk.ReachAsync(userName, address);

        return address;
    }
}

public sealed class MailTestsOnSqlite(SqliteMailDesk desk) : MailTests(desk, desk.Server), IClassFixture<SqliteMailDesk>;

public sealed class MailTestsOnPostgreSql(PostgreSqlMailDesk desk) : MailTests(desk, desk.Server), IClassFixture<PostgreSqlMailDesk>;
