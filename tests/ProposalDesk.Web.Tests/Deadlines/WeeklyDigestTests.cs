using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.Outbox;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>每周提要: to leaders and section heads, each of what they guide, once a week.</summary>
public abstract class WeeklyDigestTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteMailDesk desk) : WeeklyDigestTests(desk), IClassFixture<SqliteMailDesk>;

    public sealed class OnPostgreSql(PostgreSqlMailDesk desk) : WeeklyDigestTests(desk), IClassFixture<PostgreSqlMailDesk>;

    [Fact]
    public async Task On_Monday_at_eight_it_says_what_is_late_outside_and_with_whom_to_whom_it_concerns()
    {
        await desk.ReachAsync("director", "director@qinghe.test");
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(title: "关于<夜间>服务的建议"));
        var late = await desk.ReloadAsync(id);
        GoTo(NextMonday(late.DueOn.AddDays(7)).AddDays(-1), 22);
        await WorkAsync();
        GoTo(desk.Today.AddDays(1), 7);
        await WorkAsync();
        Assert.Empty(await ToldAsync("director"));

        GoTo(desk.Today, 8);
        await WorkAsync();

        var days = PublishedHolidays.Calendar.WorkingDaysBetween(late.DueOn, desk.Today);
        var line = $"办理时限逾期：{late.NumberInWords}《{late.Title}》已逾期{days}个工作日（原定{late.DueOn.InShort()}），现在由承办人王宁办理。";
        foreach (var person in (string[])["director", "deputy1", "head1"])
        {
            var told = Assert.Single(await ToldAsync(person));
            Assert.StartsWith("每周提要：办理时限逾期", told.Text, StringComparison.Ordinal);
            Assert.Contains(line, told.Text, StringComparison.Ordinal);
        }

        // Neither to whoever only handles, nor to whoever has nothing to hear; the office stands before the Director.
        foreach (var person in (string[])["handler1", "clerk", "head2"])
        {
            Assert.Empty(await ToldAsync(person));
        }

        Assert.Contains("上周", (await ToldAsync("director"))[0].Text, StringComparison.Ordinal);
        var mail = (await desk.OutgoingAsync("director")).Last(m => m.Key.StartsWith("week:", StringComparison.Ordinal));
        Assert.StartsWith("每周提要：办理时限逾期", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("办理时限逾期：第", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王宁", mail.Text, StringComparison.Ordinal);
        var page = await (await desk.SignInAsync("director")).GetAsync("/messages");
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/proposals/{id}']"));

        // Once, however often the day is looked at, also after a restart.
        await WorkAsync();
        await desk.WithDbAsync(db => db.DailyWorkRecords.ExecuteDeleteAsync());
        await WorkAsync();
        GoTo(desk.Today.AddDays(2), 9);
        await WorkAsync();
        Assert.Single(await ToldAsync("director"));
    }

    [Fact]
    public async Task Where_Monday_is_a_day_off_it_comes_on_the_first_working_day_of_the_week()
    {
        await desk.InHandlingAsync(await desk.ReceiveAsync(isKey: true));
        var monday = NextMonday(desk.Today.AddDays(1));
        while (PublishedHolidays.Calendar.IsWorkingDay(monday))
        {
            monday = monday.AddDays(7);
        }

        var first = Enumerable.Range(1, 6).Select(monday.AddDays).First(PublishedHolidays.Calendar.IsWorkingDay);
        GoTo(monday, 9);
        for (; desk.Today < first; desk.Clock.Advance(TimeSpan.FromDays(1)))
        {
            await WorkAsync();
            Assert.Empty(await ToldAsync("director"));
        }

        await WorkAsync();

        Assert.Contains("重点件：第", Assert.Single(await ToldAsync("director")).Text, StringComparison.Ordinal);
    }

    private static DateOnly NextMonday(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    private void GoTo(DateOnly day, int hour) =>
        desk.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8)));

    private Task<bool> WorkAsync() => desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

    // In the week of today.
    private Task<List<OutboxMessage>> ToldAsync(string userName)
    {
        var key = $"week:{desk.Today.AddDays(-(((int)desk.Today.DayOfWeek + 6) % 7)):yyyyMMdd}:{desk.UserId(userName)}";

        return desk.WithDbAsync(db => db.Outbox.AsNoTracking().Where(m => m.Key == key).ToListAsync());
    }
}
