using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Supervision;

/// <summary>知道了，预计某日完成, and what comes of a case that is chased in vain.</summary>
public abstract class ChaserAnswerTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ChaserAnswerTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ChaserAnswerTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Whoever_says_when_it_will_be_done_is_left_alone_until_then_and_those_above_read_it()
    {
        var (id, due) = await LateAsync();
        var number = (await desk.ReloadAsync(id)).NumberInWords;
        var handler = await desk.SignInAsync("handler1");
        var form = await (await handler.GetAsync($"/proposals/{id}")).FollowAsync("知道了，预计哪天完成");
        var expected = due.AddDays(14);

        var refused = await form.SubmitAsync(("ExpectedOn", desk.Today), ("Reason", ""));
        Assert.Contains("请写明还没有办完的原因", refused.Error("Reason"), StringComparison.Ordinal);
        refused = await refused.SubmitAsync(("ExpectedOn", desk.Today), ("Reason", "等企业回复"));
        Assert.Contains("请填写今天以后的日期", refused.Error("ExpectedOn"), StringComparison.Ordinal);
        refused = await refused.SubmitAsync(("ExpectedOn", desk.Today.AddDays(31)), ("Reason", "等企业回复"));
        Assert.Contains("请申请延期", refused.Error("ExpectedOn"), StringComparison.Ordinal);
        Assert.Equal("等企业回复", refused.Value("Reason"));
        var page = await refused.SubmitAsync(("ExpectedOn", expected), ("Reason", "等企业回复"));
        Assert.Contains("到那天以前不再催您", page.Notice, StringComparison.Ordinal);
        Assert.Contains($"王宁答复预计{expected.InShort()}完成：等企业回复", page.Text, StringComparison.Ordinal);

        var heard = new HashSet<string>();
        while (desk.Today < expected)
        {
            await GoToAsync(desk.Today.AddDays(1));
            Assert.DoesNotContain($"{number}《", await ToldTodayAsync("handler1"), StringComparison.Ordinal);
            foreach (var above in (string[])["head1", "deputy1"])
            {
                if ((await ToldTodayAsync(above)).Contains($"；王宁答复预计{expected.InShort()}完成（等企业回复）", StringComparison.Ordinal))
                {
                    heard.Add(above);
                }
            }
        }

        Assert.Equal(["deputy1", "head1"], heard.Order());
        await GoToAsync(PublishedHolidays.Calendar.AddWorkingDays(due, PublishedHolidays.Calendar.WorkingDaysBetween(due, expected) + 5));
        Assert.Contains($"{number}《", await ToldTodayAsync("handler1"), StringComparison.Ordinal);
        Assert.Contains("等企业回复", (await handler.GetAsync($"/proposals/{id}?tab=history")).Text, StringComparison.Ordinal);
        var observer = await (await desk.SignInAsync("observer")).GetAsync($"/proposals/{id}");
        Assert.DoesNotContain("等企业回复", observer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nothing_is_late_there_is_nothing_to_answer()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        Assert.DoesNotContain("答复催办", (await handler.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("没有已过的时限", (await handler.GetAsync($"/proposals/{id}/chaser-answer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_chasers_leaders_decide_and_a_notice_ends_it()
    {
        var (id, _) = await LateAsync("关于反复催办的建议");
        var number = (await desk.ReloadAsync(id)).NumberInWords;
        for (var days = 0; days < 80 && (await desk.ReloadAsync(id)).ToDecideSince is null; days++)
        {
            await GoToAsync(desk.Today.AddDays(1));
        }

        Assert.Equal(10, await ChasedAsync(id));
        Assert.DoesNotContain($"{number}《", await ToldTodayAsync("handler1"), StringComparison.Ordinal);
        foreach (var leader in (string[])["deputy1", "director"])
        {
            Assert.Contains($"{number}《关于反复催办的建议》", await ToldTodayAsync(leader), StringComparison.Ordinal);
            Assert.Contains("，已催办10次，由承办人王宁办理，请决定怎么办。", await ToldTodayAsync(leader), StringComparison.Ordinal);
            var home = await (await desk.SignInAsync(leader)).GetAsync("/");
            Assert.Contains("关于反复催办的建议 催办10次仍没有办完，请决定（签发督办单", home.Text, StringComparison.Ordinal);
        }

        for (var days = 0; days < 20; days++)
        {
            await GoToAsync(desk.Today.AddDays(1));
        }

        Assert.Equal(10, await ChasedAsync(id));

        var deputy = await desk.SignInAsync("deputy1");
        await (await deputy.GetAsync($"/proposals/{id}/notice")).SubmitAsync(("Demand", "三日内答复"), ("DueOn", desk.Today.AddDays(3)));
        Assert.DoesNotContain("关于反复催办的建议 催办10次", (await deputy.GetAsync("/")).Text, StringComparison.Ordinal);
        for (var days = 0; days < 10; days++)
        {
            await GoToAsync(desk.Today.AddDays(1));
        }

        Assert.True(await ChasedAsync(id) > 10);
    }

    // Chased for the first time today.
    private async Task<(long Id, DateOnly DueOn)> LateAsync(string title = "关于数据共享的建议")
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(title: title));
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true }).DueOn;
        await GoToAsync(PublishedHolidays.Calendar.AddWorkingDays(due, 1));

        return (id, due);
    }

    private Task<int> ChasedAsync(long id) => desk.WithDbAsync(
        db => db.DeadlineReminders.Where(r => r.ProposalId == id && r.IsChaser).Select(r => r.On).Distinct().CountAsync());

    private async Task GoToAsync(DateOnly day)
    {
        desk.Clock.Advance(TimeSpan.FromDays(Math.Max(0, day.DayNumber - desk.Today.DayNumber)));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
    }

    private Task<string> ToldTodayAsync(string userName) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}").Select(m => m.Text).ToListAsync()));
}
