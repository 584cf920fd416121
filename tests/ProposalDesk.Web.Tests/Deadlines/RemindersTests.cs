using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>The desk's day: who is reminded of what, once.</summary>
public abstract class RemindersTests(DeskFixture desk)
{
    [Fact]
    public async Task Reminders_climb_from_the_handler_to_the_leader_and_each_is_said_once()
    {
        var id = await desk.InHandlingAsync();
        await RunAsync();
        var before = await desk.WithDbAsync(db => db.DeadlineReminders.CountAsync(r => r.ProposalId == id));
        Assert.Equal(0, before);

        // On the first working day after the first contact was due the section head hears of it, on the third the leader does.
        var calendar = PublishedHolidays.Calendar;
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact).DueOn;
        await GoToAsync(due);
        Assert.Equal(["handler1"], await ToldTodayAsync(id));
        await RunAsync();
        await desk.WithDbAsync(db => db.DailyWorkRecords.ExecuteDeleteAsync());
        await RunAsync();
        Assert.Equal(["handler1"], await ToldTodayAsync(id));

        await GoToAsync(calendar.AddWorkingDays(due, 1));
        Assert.Equal(["handler1", "head1"], await ToldTodayAsync(id));
        await GoToAsync(calendar.AddWorkingDays(due, 2));
        Assert.Empty(await ToldTodayAsync(id));
        await GoToAsync(calendar.AddWorkingDays(due, 3));
        Assert.Equal(["deputy1", "handler1", "head1"], await ToldTodayAsync(id));

        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}");
        Assert.Contains($"已催办2次，最近{desk.Today.InShort()}", page.Text, StringComparison.Ordinal);
        var observer = await (await desk.SignInAsync("observer")).GetAsync($"/proposals/{id}");
        Assert.DoesNotContain("已催办", observer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_that_was_away_for_a_week_says_it_once()
    {
        var id = await desk.InHandlingAsync();
        var start = desk.Today;

        await GoToAsync(start.AddDays(28), dayByDay: false);

        var said = await desk.WithDbAsync(db => db.DeadlineReminders.Where(r => r.ProposalId == id).ToListAsync());
        Assert.NotEmpty(said);
        Assert.All(said.GroupBy(r => (r.DeadlineId, r.To)), g => Assert.Single(g));
        Assert.All(said, r => Assert.Equal(desk.Today, r.On));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_and_tells_everybody_once()
    {
        var id = await desk.InHandlingAsync();
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact).DueOn;
        desk.Clock.Advance(TimeSpan.FromDays(due.DayNumber - desk.Today.DayNumber));
        // As a kill between the two halves leaves it: rungs written, nobody told, the day not finished.
        await desk.WithAsync((RemindPeople remind) => remind.ExecuteAsync(desk.Today, CancellationToken.None));

        await RunAsync();

        Assert.Contains("handler1", await ToldTodayAsync(id));
        Assert.Equal(
            1, await desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId("handler1")}")));
    }

    [Fact]
    public async Task While_a_transfer_is_asked_for_nobody_is_chased_for_internal_limits()
    {
        var id = await desk.InHandlingAsync();
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));

        await GoToAsync(desk.Today.AddDays(30), dayByDay: false);

        // The office has to ask after the answer meanwhile.
        Assert.Equal([DeadlineKind.AskingAfter], await desk.WithDbAsync(db => db.DeadlineReminders.Where(r => r.ProposalId == id)
            .Join(db.Deadlines, r => r.DeadlineId, d => d.Id, (_, d) => d.Kind).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task The_office_asks_after_an_answer_that_does_not_come_and_is_reminded_anew()
    {
        var id = await desk.InHandlingAsync();
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));
        var due = (await OpenAskingAsync(id)).DueOn;
        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains($"等待交办单位答复：催问时限{due.InShort()}", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        var page = await (await clerk.GetAsync($"/proposals/{id}/asking-after")).SubmitAsync(("How", ""));
        Assert.Contains("请写明怎样催问", page.Error("How"), StringComparison.Ordinal);
        await GoToAsync(due.AddDays(1));

        page = await (await clerk.GetAsync($"/proposals/{id}/asking-after")).SubmitAsync(("How", "电话催问，答复下周研究"));

        Assert.Contains("已登记催问", page.Notice, StringComparison.Ordinal);
        Assert.Equal(PublishedHolidays.Calendar.AddWorkingDays(desk.Today, 5), (await OpenAskingAsync(id)).DueOn);
        Assert.Contains("就改办申请催问", (await clerk.GetAsync($"/proposals/{id}?tab=history")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/asking-after"))
            .Status);
    }

    private Task<Deadline> OpenAskingAsync(long id) => desk.WithDbAsync(db => db.Deadlines.SingleAsync(d =>
        d.ProposalId == id && d.Kind == DeadlineKind.AskingAfter && d.MetOn == null && d.SupersededAt == null));

    [Fact]
    public async Task A_reminder_leads_to_what_it_speaks_of()
    {
        var dueOn = desk.Today.AddDays(3);
        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>().Where(d => d.HandlingYearId == desk.Year.Id
            && d.Kind == StatutoryKind.MidYearReport).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, dueOn)));
        await GoToAsync(desk.Today.AddDays(1));

        var clerk = await (await desk.SignInAsync("clerk")).GetAsync("/messages");
        Assert.Contains($"年中办理情况报送{dueOn.InShort()}，还有2天", TextOf(clerk, "/submissions/2021/MidYearReport"), StringComparison.Ordinal);

        // Several on one day: each line leads to its own case.
        await desk.InHandlingAsync(await desk.ReceiveAsync("78"));
        await desk.InHandlingAsync(await desk.ReceiveAsync("79"));
        await GoToAsync(desk.Today.AddDays(26), dayByDay: false);
        var handler = await (await desk.SignInAsync("handler1")).GetAsync("/messages");
        foreach (var number in (string[])["78", "79"])
        {
            var id = await desk.WithDbAsync(db => db.Proposals.Where(p => p.CaseNumber == number).Select(p => p.Id).SingleAsync());
            Assert.Contains($"第{number}号提案", TextOf(handler, $"/proposals/{id}"), StringComparison.Ordinal);
        }

        static string TextOf(Page page, string address) =>
            Page.Tidy(string.Concat(page.Document.QuerySelectorAll($"main a[href='{address}']").Select(a => a.TextContent)));
    }

    [Fact]
    public async Task A_date_on_a_day_off_is_announced_while_people_are_at_work()
    {
        // The Saturday after next is no make-up day in the spring of 2021 unless the calendar says so.
        var dueOn = desk.Today.AddDays(8);
        while (dueOn.DayOfWeek != DayOfWeek.Saturday || PublishedHolidays.Calendar.IsWorkingDay(dueOn))
        {
            dueOn = dueOn.AddDays(1);
        }

        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>().Where(d => d.HandlingYearId == desk.Year.Id
            && d.Kind == StatutoryKind.MidYearReport).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, dueOn)));
        await GoToAsync(dueOn.AddDays(-1));

        var clerk = await (await desk.SignInAsync("clerk")).GetAsync("/messages");
        Assert.Contains($"年中办理情况报送{dueOn.InShort()}，还有1天，当天休息，请在今天办完。", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_opened_after_its_dates_is_shown_as_it_is_and_chases_nobody()
    {
        await desk.WithAsync((OpenYear open) => open.ExecuteAsync(new(desk.Bureau.Id, 2019), desk.As("clerk"), CancellationToken.None));
        await GoToAsync(desk.Today.AddDays(1));

        Assert.Equal(0, await desk.WithDbAsync(
            db => db.DeadlineReminders.CountAsync(r => db.Deadlines.Any(d => d.Id == r.DeadlineId && d.DueOn.Year == 2019))));
        var clerk = await desk.SignInAsync("clerk");
        var page = await clerk.GetAsync("/submissions/2019");
        Assert.Contains("没有报送记录（本年度启用前已到期）", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2019", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_process_that_died_held_is_taken_over_at_once_and_what_another_machine_holds_is_not()
    {
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var until = TimeProvider.System.GetUtcNow().UtcDateTime.AddYears(1);
        await desk.WithDbAsync(db =>
        {
            db.Add(new JobLease { Name = "day", Owner = "elsewhere:1:x", Until = until });
            return db.SaveChangesAsync();
        });
        Assert.False(await RunAsync());

        // A process number is given again: an owner with ours that is not us has died.
        await desk.WithDbAsync(db => db.Set<JobLease>()
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Owner, $"{Environment.MachineName}:{Environment.ProcessId}:before")));
        Assert.True(await RunAsync());
    }

    private Task<bool> RunAsync() => desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

    private async Task GoToAsync(DateOnly day, bool dayByDay = true)
    {
        while (desk.Today < day)
        {
            desk.Clock.Advance(TimeSpan.FromDays(dayByDay ? 1 : day.DayNumber - desk.Today.DayNumber));
            await RunAsync();
        }
    }

    private async Task<string[]> ToldTodayAsync(long id)
    {
        var number = (await desk.ReloadAsync(id)).NumberInWords;
        var keys = $"remind:{desk.Today:yyyyMMdd}:";

        return await desk.WithDbAsync(async db =>
            (await db.Outbox.Where(m => m.Key.StartsWith(keys) && m.Text.Contains(number)).Select(m => m.RecipientUserId).ToListAsync())
            .Select(user => db.Users.Single(u => u.Id == user).UserName!).Order().ToArray());
    }
}

public sealed class RemindersOnSqlite(SqliteDesk desk) : RemindersTests(desk), IClassFixture<SqliteDesk>;

public sealed class RemindersOnPostgreSql(PostgreSqlDesk desk) : RemindersTests(desk), IClassFixture<PostgreSqlDesk>;
