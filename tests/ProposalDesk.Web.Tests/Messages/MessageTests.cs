using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Messages;

/// <summary>消息: told once, to whom it concerns, until it was read.</summary>
public abstract class MessageTests(DeskFixture desk)
{
    [Fact]
    public async Task The_head_is_told_of_an_assigned_case_and_marks_it_read()
    {
        await desk.AssignedAsync(await desk.ReceiveAsync("501"));
        var browser = await desk.SignInAsync("head1");

        var messages = await browser.GetAsync("/messages");
        Assert.Contains("第501号提案", messages.Text);

        messages = await messages.PressAsync("全部标为已读");
        Assert.Equal("消息已全部标为已读。", messages.Notice);
        Assert.Contains("3月8日已读", messages.Text);
        Assert.DoesNotContain("第501号", (await (await desk.SignInAsync("head2")).GetAsync("/messages")).Text);
    }

    [Fact]
    public async Task Nobody_marks_the_message_of_another()
    {
        await desk.AssignedAsync(await desk.ReceiveAsync("502"));
        var id = await desk.WithDbAsync(
            db => Task.FromResult(db.Outbox.Single(m => m.Text.StartsWith("第502号") && m.RecipientUserId == desk.UserId("head1")).Id));
        var browser = await desk.SignInAsync("head2");

        await browser.ForgeAsync(await browser.GetAsync("/messages"), $"/messages/{id}/done");

        Assert.Null(await desk.WithDbAsync(db => Task.FromResult(db.Outbox.Single(m => m.Id == id).DoneAt)));
    }
}

public sealed class MessageTestsOnSqlite(SqliteDesk desk) : MessageTests(desk), IClassFixture<SqliteDesk>;

public sealed class MessageTestsOnPostgreSql(PostgreSqlDesk desk) : MessageTests(desk), IClassFixture<PostgreSqlDesk>;
