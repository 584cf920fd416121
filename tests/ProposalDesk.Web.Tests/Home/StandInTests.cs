using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Home;

/// <summary>Who stands in for somebody hears when it begins and ends, and is told for whom before anything is done.</summary>
public abstract class StandInTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : StandInTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : StandInTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Both_are_told_when_it_begins_and_when_it_has_ended_once()
    {
        var begins = desk.Today.AddDays(2);
        await desk.WithAsync((NameStandIn name) => name.ExecuteAsync(
            new(desk.UserId("deputy1"), desk.UserId("head2"), begins, begins.AddDays(1)), desk.As("deputy1"), CancellationToken.None));

        Assert.Empty(await ToldAsync("head2", "代理已开始"));
        await LiveAsync(begins);
        await LiveAsync(begins);

        Assert.Equal("现在起到2021年3月11日由您代吴刚办理：等吴刚办的事项在您的工作台上，注明“代吴刚办理”。", Assert.Single(await ToldAsync("head2", "代理已开始")));
        Assert.Equal("现在起到2021年3月11日由孙涛代您办理。", Assert.Single(await ToldAsync("deputy1", "代理已开始")));

        // The desk was away on the first day after it.
        await LiveAsync(begins.AddDays(3));
        Assert.Equal("您代吴刚办理到2021年3月11日为止，现在由吴刚本人办理。", Assert.Single(await ToldAsync("head2", "代理已结束")));
        Assert.Equal("孙涛代您办理到2021年3月11日为止，现在由您本人办理。", Assert.Single(await ToldAsync("deputy1", "代理已结束")));
    }

    [Fact]
    public async Task For_whom_stands_on_the_row_and_on_the_page_before_it_is_done()
    {
        var id = await desk.ReadyToSignAsync();
        await desk.AddPersonAsync("friend", "方圆", desk.DataSection, DeskRole.Handler);
        await desk.WithAsync((NameStandIn name) => name.ExecuteAsync(
            new(desk.UserId("director"), desk.UserId("friend"), desk.Today, desk.Today), desk.As("director"), CancellationToken.None));
        await desk.WithAsync((NameStandIn name) => name.ExecuteAsync(
            new(desk.UserId("deputy2"), desk.UserId("deputy1"), desk.Today, desk.Today), desk.As("deputy2"), CancellationToken.None));
        await desk.ChangeAsync(await desk.InHandlingAsync(), "handler1", (p, handler) => p.AskWaiver("委员谢绝", handler));

        var friend = await desk.SignInAsync("friend");
        var director = (await desk.WithDbAsync(db => db.Users.SingleAsync(u => u.UserName == "director"))).DisplayName;
        Assert.Contains($"代{director}办理", (await friend.GetAsync("/")).Find(".todo-what")!.TextContent, StringComparison.Ordinal);
        var row = (await friend.GetAsync("/")).Find(".todo .btn-primary")!.GetAttribute("href")!;
        Assert.Contains($"您代{director}办理这一步", (await friend.GetAsync(row)).Text, StringComparison.Ordinal);

        // What is one's own is not done for anybody.
        var own = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");
        Assert.DoesNotContain("办理这一步", own.Text, StringComparison.Ordinal);
    }

    private Task LiveAsync(DateOnly day) => desk.WithAsync<CarryOutDailyWork>(work =>
    {
        if (day > desk.Today)
        {
            desk.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(1, 0), TimeSpan.Zero));
        }

        return work.ExecuteAsync(CancellationToken.None);
    });

    private async Task<IReadOnlyList<string>> ToldAsync(string account, string subject) => await desk.WithDbAsync(db => db.Outbox
        .Where(m => m.RecipientUserId == desk.UserId(account) && m.Channel == OutboxChannel.InApp && m.Key.StartsWith("stand-in:")
            && m.Key.Contains(subject == "代理已开始" ? ":begun:" : ":ended:") && !m.Text.Contains("郑洁"))
        .Select(m => m.Text).ToListAsync());
}
