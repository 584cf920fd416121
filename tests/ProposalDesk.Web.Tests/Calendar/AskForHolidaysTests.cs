using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Calendar;

/// <summary>From November on administrators are asked for the next year's holidays, once a week.</summary>
public abstract class AskForHolidaysTests(DeskFixture desk)
{
    [Fact]
    public async Task Each_administrator_is_asked_once_a_week_from_November_until_the_year_is_there()
    {
        await desk.AddPersonAsync("admin2", "管理员乙", null, DeskRole.Administrator);
        Assert.Equal(0, await AskAsync(new(2026, 10, 31)));
        Assert.Equal(2, await AskAsync(new(2026, 11, 1)));
        Assert.Equal(2, await AskAsync(new(2026, 11, 2)));
        // The rest of the week nothing more, however often the day's work is done.
        for (var day = new DateOnly(2026, 11, 2); day < new DateOnly(2026, 11, 9); day = day.AddDays(1))
        {
            Assert.Equal(0, await AskAsync(day));
        }

        Assert.Equal(2, await AskAsync(new(2026, 11, 9)));
        Assert.Equal(2, await AskAsync(new(2026, 12, 31)));
        // A week is a week over the turn of the year; the year itself is still missing.
        Assert.Equal(0, await AskAsync(new(2027, 1, 1)));
        Assert.Equal(2, await AskAsync(new(2027, 1, 4)));

        // On the screen: the message can be read, every page of the administration says it, until the notice is entered.
        desk.Clock.Advance(new DateTimeOffset(2026, 11, 16, 1, 0, 0, TimeSpan.Zero) - desk.Clock.GetUtcNow());
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        var admin = await desk.SignInAsync("admin");
        var messages = await (await admin.GetAsync("/administration/users")).FollowAsync("消息");
        Assert.Contains("2027年的放假安排还没有录入", messages.Text, StringComparison.Ordinal);
        var sections = await admin.GetAsync("/administration/sections");
        Assert.Contains("2027年的工作日只按周末计算", sections.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有录入", (await (await desk.SignInAsync("clerk")).GetAsync("/")).Text, StringComparison.Ordinal);

        var page = await (await sections.FollowAsync("录入2027年放假安排")).PressAsync("查看影响", ("Text", "一、元旦：1月1日放假，与周末连休。"));
        await page.PressAsync("保存", ("DoubtsAreChecked", "true"));

        Assert.DoesNotContain("还没有录入", (await admin.GetAsync("/administration/sections")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync(new(2026, 11, 30)));
        Assert.Equal(0, await AskAsync(new(2027, 10, 31)));
        Assert.Equal(2, await AskAsync(new(2027, 11, 1)));
        Assert.Equal(0, await desk.WithDbAsync(
            db => db.Outbox.CountAsync(m => m.Key.StartsWith("holidays:") && m.RecipientUserId == desk.UserId("clerk"))));
    }

    private Task<int> AskAsync(DateOnly day) =>
        desk.WithAsync((AskForHolidays ask) => ask.ExecuteAsync(day, desk.As("admin").Now, CancellationToken.None));
}

public sealed class AskForHolidaysOnSqlite(SqliteDesk desk) : AskForHolidaysTests(desk), IClassFixture<SqliteDesk>;

public sealed class AskForHolidaysOnPostgreSql(PostgreSqlDesk desk) : AskForHolidaysTests(desk), IClassFixture<PostgreSqlDesk>;
