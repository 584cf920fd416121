using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Outbox;

/// <summary>发件箱 where neither mail nor gateway is set.</summary>
public abstract class OutboxTests(DeskFixture desk)
{
    [Fact]
    public async Task Without_a_server_nothing_is_written_for_one()
    {
        await desk.ReachAsync("head1", "head1@qinghe.test", "13900000001");

        await desk.AssignedAsync();

        Assert.False(
            await desk.WithDbAsync(db => db.Outbox.AnyAsync(m => m.Channel == OutboxChannel.Email || m.Channel == OutboxChannel.Webhook)));
        Assert.Contains("还没有接通", (await (await desk.SignInAsync("admin")).GetAsync("/outbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_wait_to_be_posted_and_are_filed_when_the_clerk_has_posted_them()
    {
        var id = await desk.SentAsync(await desk.ReceiveAsync("601", joint: 2));
        var clerk = await desk.SignInAsync("clerk");
        var page = await (await clerk.GetAsync("/")).FollowAsync("待打印寄送");
        Assert.Contains("第601号", page.Text, StringComparison.Ordinal);

        var label = page.Document.QuerySelectorAll("button[aria-label^='已打印寄送']").Select(b => b.GetAttribute("aria-label")!)
            .First(l => l.Contains("第601号", StringComparison.Ordinal));
        page = await page.PressAsync(label);
        Assert.False(page.HasButton(label));
        Assert.Contains("第601号", page.Text, StringComparison.Ordinal);

        Assert.Contains("第601号", (await clerk.GetAsync("/outbox?tab=sent")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await desk.WithDbAsync(
            db => db.Outbox.CountAsync(m => m.ProposalId == id && m.Channel == OutboxChannel.Print && m.State == OutboxState.Waiting)));
    }

    [Fact]
    public async Task The_administrator_posts_no_letters()
    {
        var id = await desk.SentAsync();
        var admin = await desk.SignInAsync("admin");
        var letter = await desk.WithDbAsync(
            db => db.Outbox.Where(m => m.ProposalId == id && m.Channel == OutboxChannel.Print).Select(m => m.Id).SingleAsync());

        await admin.ForgeAsync(await admin.GetAsync("/account/notifications"), $"/outbox/{letter}/posted");

        Assert.Equal(
            OutboxState.Waiting, await desk.WithDbAsync(db => db.Outbox.Where(m => m.Id == letter).Select(m => m.State).SingleAsync()));
    }

    [Theory]
    [InlineData("handler1")]
    [InlineData("director")]
    [InlineData("observer")]
    public async Task Only_clerk_and_administrator_look_into_it(string userName)
    {
        var browser = await desk.SignInAsync(userName);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/outbox")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await browser.ForgeAsync(await browser.GetAsync("/account/notifications"), "/outbox/retry")).Status);
    }

    [Fact]
    public async Task An_address_that_no_server_takes_is_refused_at_its_field()
    {
        var browser = await desk.SignInAsync("handler2");
        var page = await browser.GetAsync("/account/notifications");

        page = await page.SubmitAsync(("Form.Email", "li jing@qinghe"), ("Form.Phone", "139 0000 0002"));
        Assert.Contains("电子邮箱不完整", page.Error("Form.Email"), StringComparison.Ordinal);
        Assert.Equal("li jing@qinghe", page.Value("Form.Email"));
        page = await page.SubmitAsync(("Form.Email", "lijing@qinghe.test"), ("Form.Phone", "二楼分机"));
        Assert.Contains("手机号只能有数字", page.Error("Form.Phone"), StringComparison.Ordinal);
        page = await page.SubmitAsync(("Form.Email", " lijing@qinghe.test "), ("Form.Phone", "139 0000 0002"));
        Assert.Equal("已保存。以后的提醒同时发到您的邮箱。", page.Notice);

        page = await (await desk.SignInAsync("admin")).GetAsync($"/administration/users/{desk.UserId("handler2")}");
        Assert.Equal("lijing@qinghe.test", page.Value("Form.Email"));
        page = await page.PressAsync("保存", ("Form.Email", "x@"), ("Form.Phone", ""));
        Assert.Contains("电子邮箱不完整", page.Error("Form.Email"), StringComparison.Ordinal);
        await page.PressAsync("保存", ("Form.Email", ""), ("Form.Phone", ""));
        var kept = await desk.WithDbAsync(db => db.Users.SingleAsync(u => u.UserName == "handler2"));
        Assert.Equal((null, null), (kept.Email, kept.Phone));
    }

    [Theory]
    [InlineData("", "desk@qinghe.test", null, null, null, "Mail__Host")]
    [InlineData("mail", null, null, null, null, "Mail__From")]
    [InlineData("mail", "desk", null, null, null, "Mail__From")]
    [InlineData("mail", "desk@qinghe.test", 0, null, null, "Mail__Port")]
    [InlineData("mail", "desk@qinghe.test", null, "desk", null, "Mail__Password")]
    [InlineData("mail", "desk@qinghe.test", null, "desk", "secret", null)]
    [InlineData("", null, null, null, null, null)]
    public Task Half_a_mail_server_stops_the_start_with_the_name_of_the_setting(string host, string? from, int? port, string? user,
        string? password, string? named) =>
        desk.WithAsync((IValidateOptions<MailOptions> rules) =>
        {
            var result = rules.Validate(null, new MailOptions { Host = host, From = from, Port = port, User = user, Password = password });
            Assert.Equal(named is null, result.Succeeded);
            Assert.Contains(named ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);

            return Task.CompletedTask;
        });

    [Theory]
    [InlineData("https://sms.qinghe.test/in", "0123456789abcdef", null)]
    [InlineData("https://sms.qinghe.test/in", "short", "Webhook__Secret")]
    [InlineData("file:///etc/passwd", "0123456789abcdef", "Webhook__Url")]
    [InlineData("", "0123456789abcdef", "Webhook__Url")]
    [InlineData("", null, null)]
    public Task Half_a_gateway_stops_it_too(string url, string? secret, string? named) =>
        desk.WithAsync((IValidateOptions<WebhookOptions> rules) =>
    {
        var result = rules.Validate(null, new WebhookOptions { Url = url, Secret = secret });
        Assert.Equal(named is null, result.Succeeded);
        Assert.Contains(named ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);

        return Task.CompletedTask;
    });
}

public sealed class OutboxTestsOnSqlite(SqliteDesk desk) : OutboxTests(desk), IClassFixture<SqliteDesk>;

public sealed class OutboxTestsOnPostgreSql(PostgreSqlDesk desk) : OutboxTests(desk), IClassFixture<PostgreSqlDesk>;
