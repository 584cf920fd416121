using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>One case whose rows contradict each other keeps no other one from its check, its reminder or its place in a list.</summary>
public abstract class BrokenCaseTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : BrokenCaseTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : BrokenCaseTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_days_work_goes_on_and_clerk_and_administrator_are_told_once()
    {
        var (first, broken, last) = (await desk.InHandlingAsync(), await desk.InHandlingAsync(), await desk.InHandlingAsync());
        await desk.DoubleRoundAsync(broken);
        var wrong = new List<long>();
        foreach (var id in (long[])[first, last])
        {
            wrong.Add((await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.FirstDraft).Id);
        }

        await desk.WithDbAsync(db =>
            db.Deadlines.Where(d => wrong.Contains(d.Id)).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, desk.Today.AddDays(200))));
        desk.Clock.Advance(TimeSpan.FromDays((await desk.ReloadAsync(first)).NextDueOn!.Value.DayNumber - desk.Today.DayNumber));

        Assert.True(await RunAsync());

        // Put right before and behind the bad one.
        Assert.Equal(0, await desk.WithDbAsync(db => db.Deadlines.CountAsync(d => wrong.Contains(d.Id) && d.SupersededAt == null)));
        var reminded = await TextsAsync("handler1", $"remind:{desk.Today:yyyyMMdd}:");
        Assert.Contains((await desk.ReloadAsync(first)).NumberInWords, reminded, StringComparison.Ordinal);
        Assert.Contains((await desk.ReloadAsync(last)).NumberInWords, reminded, StringComparison.Ordinal);
        var number = (await desk.ReloadAsync(broken)).NumberInWords;
        foreach (var person in (string[])["clerk", "admin"])
        {
            Assert.Contains(
                $"{number}的记录前后不一致", (await (await desk.SignInAsync(person)).GetAsync("/messages")).Text, StringComparison.Ordinal);
        }

        Assert.Equal("", await TextsAsync("head1", "trouble:"));
        await RunAsync();
        Assert.Equal(1, await TroublesAsync("clerk", broken));

        desk.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.Equal(2, await TroublesAsync("clerk", broken));
    }

    [Fact]
    public async Task A_period_that_cannot_be_ended_keeps_no_other_open()
    {
        var (broken, other) = (await desk.SentAsync(), await desk.SentAsync());
        await desk.DoubleRoundAsync(broken);
        var due = await desk.WithDbAsync(db => db.Sheets.Where(s => s.ProposalId == other).MaxAsync(s => s.DueOn));
        desk.Clock.Advance(TimeSpan.FromDays(due.DayNumber + 1 - desk.Today.DayNumber));

        await RunAsync();

        Assert.True((await desk.ReloadAsync(other)).FeedbackPeriodHasPassed);
        Assert.Equal(1, await TroublesAsync("admin", broken));
    }

    [Fact]
    public async Task A_changed_limit_and_a_changed_calendar_reach_the_others()
    {
        var (broken, other) = (await desk.AssignedAsync(), await desk.AssignedAsync());
        await desk.DoubleRoundAsync(broken);
        var due = await DueAsync(other);
        var admin = await desk.SignInAsync("admin");

        var looked = await (await admin.GetAsync("/administration/years/2021/limits"))
            .PressAsync("查看影响", ("Limits[AcceptanceDays]", 5), ("Reason", "市里通知"));
        Assert.Contains($"{(await desk.ReloadAsync(other)).NumberInWords} 签收时限", looked.Text, StringComparison.Ordinal);
        await looked.PressAsync("保存");

        Assert.NotEqual(due, await DueAsync(other));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_read_stays_behind_alone()
    {
        var (broken, other) = (await desk.ReadyToSignAsync(), await desk.ReadyToSignAsync());
        await desk.SignAsync(broken);
        await desk.SignAsync(other);
        await desk.WithDbAsync(
            db => db.LetterOrders.Where(o => o.ProposalId == broken).ExecuteUpdateAsync(o => o.SetProperty(x => x.ModelJson, "{")));

        await desk.TypesetAsync();

        Assert.NotNull((await desk.ReloadAsync(other)).SignedReply!.LetterFileId);
        Assert.Null((await desk.ReloadAsync(broken)).SignedReply!.LetterFileId);
    }

    private Task<DateOnly> DueAsync(long id) => desk.WithDbAsync(db => db.Deadlines
        .Where(d => d.ProposalId == id && d.Kind == DeadlineKind.Acceptance && d.SupersededAt == null).Select(d => d.DueOn).SingleAsync());

    private Task<int> TroublesAsync(string person, long id) => desk.WithDbAsync(db => db.Outbox.CountAsync(m =>
        m.RecipientUserId == desk.UserId(person) && m.Channel == OutboxChannel.InApp && m.Key.StartsWith("trouble:")
            && m.Key.Contains($":{id}:")));

    private Task<string> TextsAsync(string person, string key) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.RecipientUserId == desk.UserId(person) && m.Key.StartsWith(key)).Select(m => m.Text).ToListAsync()));

    private Task<bool> RunAsync() => desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
}
