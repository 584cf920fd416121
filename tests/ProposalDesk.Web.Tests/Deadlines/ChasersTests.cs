using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>Who is chased for what, how it is counted, and when it ends.</summary>
public abstract class ChasersTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ChasersTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ChasersTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Nobody_is_chased_for_a_silent_member_once_the_period_is_over()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var due = (await desk.ReloadAsync(id)).Sheets.Max(s => s.DueOn);
        await GoToAsync(due.AddDays(-2));
        var silent = (await desk.ReloadAsync(id)).Sheets.Single(s => !s.IsReturned).ProposerName;
        Assert.Contains($"评价时限（{silent}）", await ToldTodayAsync("clerk"), StringComparison.Ordinal);
        Assert.DoesNotContain("评价时限", await ToldTodayAsync("head1") + await ToldTodayAsync("deputy1"), StringComparison.Ordinal);

        // With the period the chasing ends, whether or not the case is closed.
        for (var day = 1; day < 10; day++)
        {
            await GoToAsync(due.AddDays(day));
            Assert.DoesNotContain("评价时限", await ToldTodayAsync("clerk"), StringComparison.Ordinal);
        }

        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.Close(clerk));
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.ForwardSheets(desk.Today, "市政府督查室", clerk));
        await GoToAsync(due.AddDays(40));

        Assert.Equal(0, await desk.WithDbAsync(db => db.Deadlines
            .CountAsync(d => d.ProposalId == id && d.Kind == DeadlineKind.Feedback && d.MetOn == null && d.SupersededAt == null)));
        Assert.DoesNotContain((await desk.ReloadAsync(id)).NumberInWords, await ToldTodayAsync("clerk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_further_round_the_light_is_that_of_the_round_and_not_of_silent_members()
    {
        var id = await desk.AwaitingFeedbackAsync(joint: 2);
        var sheets = (await desk.ReloadAsync(id)).Sheets.Max(s => s.DueOn);
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有回应");

        var again = await desk.ReloadAsync(id);
        Assert.Equal(2, again.RoundNumber);
        Assert.True(again.DueOn > sheets);
        await GoToAsync(sheets.AddDays(3));

        Assert.Equal((again.DueOn, DeadlineKind.Case), ((await desk.ReloadAsync(id)).NextDueOn, (await desk.ReloadAsync(id)).NextDueKind));
    }

    [Fact]
    public async Task What_was_reached_on_a_day_that_was_cut_off_is_told_when_the_desk_is_back()
    {
        var id = await desk.InHandlingAsync();
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true }).DueOn;
        await GoToAsync(due.AddDays(-3));
        desk.Clock.Advance(TimeSpan.FromDays(3));
        // As a kill between the two halves leaves it.
        await desk.WithAsync((RemindPeople remind) => remind.ExecuteAsync(desk.Today, CancellationToken.None));
        await desk.WithDbAsync(db =>
        {
            db.DailyWorkRecords.Add(new DailyWorkRecord { Day = desk.Today, StartedAt = desk.As("clerk").Now });

            return db.SaveChangesAsync();
        });

        await GoToAsync(due.AddDays(1));

        Assert.Contains($"{(await desk.ReloadAsync(id)).NumberInWords}《", await ToldTodayAsync("handler1"), StringComparison.Ordinal);
        Assert.Equal(0, await desk.WithDbAsync(db => db.DailyWorkRecords.CountAsync(r => r.FinishedAt == null)));
    }

    [Fact]
    public async Task The_director_hears_of_a_yearly_date_before_it_and_what_holds_the_annual_report_up()
    {
        await desk.InHandlingAsync();
        var due = desk.Today.AddDays(8);
        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>()
            .Where(d => d.HandlingYearId == desk.Year.Id && d.Kind == StatutoryKind.AnnualReport)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, due)));
        await GoToAsync(due.AddDays(-7));

        var told = await ToldTodayAsync("director");
        Assert.Contains($"全年办理情况报送{due.InShort()}，还有7天", told, StringComparison.Ordinal);
        Assert.Contains("件没有答复，要办结以后或者由主要领导说明理由才能报送，由收文办理员办理", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_is_due_waits_on_its_handlers_home_and_when_late_before_the_leaders()
    {
        var due = desk.Today.AddDays(5);
        await desk.SentAsync(null, "B", new Core.Replies.ReplyContent.CommitmentEntry("建成共享平台", due, false, false));

        var home = await (await desk.SignInAsync("handler1")).GetAsync("/");
        Assert.Contains($"建成共享平台：承诺时限{due.InShort()}", home.Text, StringComparison.Ordinal);
        Assert.EndsWith("/settlement", (await home.FollowAsync("登记落实")).Path, StringComparison.Ordinal);

        await GoToAsync(due.AddDays(3));

        Assert.Contains("承诺时限已过", (await (await desk.SignInAsync("handler1")).GetAsync("/")).Text, StringComparison.Ordinal);
        var late = await (await (await desk.SignInAsync("director")).GetAsync("/")).FollowAsync("1项承诺到期没有落实");
        Assert.Contains("建成共享平台", late.Text, StringComparison.Ordinal);
    }

    private async Task GoToAsync(DateOnly day)
    {
        desk.Clock.Advance(TimeSpan.FromDays(Math.Max(0, day.DayNumber - desk.Today.DayNumber)));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
    }

    private Task<string> ToldTodayAsync(string userName) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}").Select(m => m.Text).ToListAsync()));
}
