using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>The check of every day, and who is asked where only the sending is left.</summary>
public abstract class CheckDeadlinesTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : CheckDeadlinesTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : CheckDeadlinesTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_date_that_does_not_follow_from_the_facts_is_put_right_and_told()
    {
        var id = await desk.InHandlingAsync();
        var right = (await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.FirstDraft);
        await desk.WithDbAsync(
            db => db.Deadlines.Where(d => d.Id == right.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, right.DueOn.AddDays(60))));

        desk.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        Assert.Equal(
            right.DueOn, (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.FirstDraft, IsInForce: true }).DueOn);
        Assert.Contains("每日核对时限，1项与办理情况不一致", (await desk.WithDbAsync(db =>
            db.AdministrationEvents.Select(e => e.Text).ToListAsync()))[^1], StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var before = await desk.WithDbAsync(db => db.AdministrationEvents.CountAsync());
        await RunAsync();
        Assert.Equal(before, await desk.WithDbAsync(db => db.AdministrationEvents.CountAsync()));
    }

    [Fact]
    public async Task A_signed_letter_is_asked_of_the_clerk_who_has_it()
    {
        var id = await desk.SignedAsync();
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.Case, IsInForce: true });
        Assert.Equal(HolderKind.Clerk, due.ResponsibleKind);

        desk.Clock.Advance(TimeSpan.FromDays(due.DueOn.DayNumber - desk.Today.DayNumber));
        await RunAsync();

        var number = (await desk.ReloadAsync(id)).NumberInWords;
        Assert.Contains($"{number}《", await ToldTodayAsync("clerk"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{number}《", await ToldTodayAsync("handler1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_done_is_looked_at_in_one_scope_as_often_as_days_are_skipped()
    {
        desk.Clock.Advance(TimeSpan.FromDays(1));

        var done = await desk.WithAsync(async (CarryOutDailyWork run) => new[]
        {
            await run.ExecuteAsync(CancellationToken.None), await run.ExecuteAsync(CancellationToken.None),
            await run.ExecuteAsync(CancellationToken.None),
        });

        Assert.Equal([true, false, false], done);
    }

    private Task<string> ToldTodayAsync(string userName) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}").Select(m => m.Text).ToListAsync()));

    private Task<bool> RunAsync() => desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
}
