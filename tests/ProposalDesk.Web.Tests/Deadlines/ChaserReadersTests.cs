using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>What a chaser says to each who reads it.</summary>
public abstract class ChaserReadersTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : ChaserReadersTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : ChaserReadersTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_first_chaser_is_the_first_however_late_and_says_to_others_who_has_it()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync());
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.FirstDraft, IsInForce: true }).DueOn;
        await desk.ConsultedAsync(id);
        await GoToAsync(due.AddDays(-10));
        await GoToAsync(due.AddDays(21));

        var number = (await desk.ReloadAsync(id)).NumberInWords;
        var own = Line(await ToldTodayAsync("handler1"), number);
        Assert.EndsWith("第1次催办。", own, StringComparison.Ordinal);
        var handler = await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "handler1").Select(u => u.DisplayName).SingleAsync());
        Assert.Contains($"第1次催办，由承办人{handler}办理。", Line(await ToldTodayAsync("head1"), number), StringComparison.Ordinal);
        Assert.Contains($"第1次催办，由承办人{handler}办理。", Line(await ToldTodayAsync("deputy1"), number), StringComparison.Ordinal);

        static string Line(string text, string number) =>
            Assert.Single(text.Split('\n'), l =>
                l.StartsWith(number, StringComparison.Ordinal) && l.Contains("第1次催办", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_stands_in_for_the_head_hears_of_their_own_lateonce_and_as_their_own()
    {
        var id = await desk.InHandlingAsync();
        var late = await desk.ReloadAsync(id);
        var due = late.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstDraft, IsInForce: true }).DueOn;
        await desk.WithDbAsync(db =>
        {
            db.StandIns.Add(StandIn.Name(desk.UserId("head1"), desk.UserId("handler1"), desk.Today, due.AddDays(7), desk.As("head1")));

            return db.SaveChangesAsync();
        });

        await GoToAsync(due.AddDays(7));

        var line = Assert.Single((await ToldTodayAsync("handler1")).Split('\n'), l =>
            l.StartsWith(late.NumberInWords, StringComparison.Ordinal) && l.Contains("初稿时限", StringComparison.Ordinal));
        Assert.EndsWith("第1次催办。", line, StringComparison.Ordinal);
    }

    private async Task GoToAsync(DateOnly day)
    {
        desk.Clock.Advance(TimeSpan.FromDays(Math.Max(0, day.DayNumber - desk.Today.DayNumber)));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
    }

    private Task<string> ToldTodayAsync(string userName) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}").Select(m => m.Text).ToListAsync()));
}
