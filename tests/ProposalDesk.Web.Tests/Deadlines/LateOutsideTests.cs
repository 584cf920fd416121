using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>Who hears of a case that owes others its answer.</summary>
public abstract class LateOutsideTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : LateOutsideTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : LateOutsideTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_case_is_one_line_however_much_of_it_is_late_the_outside_date_first()
    {
        var id = await desk.InHandlingAsync();
        var late = await desk.ReloadAsync(id);
        await GoToAsync(PublishedHolidays.Calendar.AddWorkingDays(late.DueOn, 8));

        var contact = late.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true }).DueOn;
        var draft = late.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstDraft, IsInForce: true }).DueOn;
        var said = $"《{late.Title}》办理时限{late.DueOn.InShort()}，已逾期8个工作日；首次联系时限{contact.InShort()}；初稿时限{draft.InShort()}，";
        foreach (var person in (string[])["handler1", "head1", "deputy1", "director"])
        {
            var line = Assert.Single(
                (await ToldTodayAsync(person)).Split('\n'), l => l.StartsWith($"{late.NumberInWords}《", StringComparison.Ordinal));
            Assert.StartsWith($"{late.NumberInWords}{said}", line, StringComparison.Ordinal);
        }

        // The Director hears of it once; then it stands in the digest of each week.
        for (var day = 0; day < 20; day++)
        {
            await GoToAsync(desk.Today.AddDays(1));
            Assert.DoesNotContain($"{late.NumberInWords}《", await ToldTodayAsync("director"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_waits_for_the_clerk_goes_to_the_clerk_and_then_to_the_leader_of_the_office()
    {
        var id = await desk.ReceiveAsync();
        await desk.WithDbAsync(db => db.Sections.Where(s => s.IsOffice)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SupervisingDeputyId, desk.UserId("deputy2"))));
        var late = await desk.ReloadAsync(id);

        await GoToAsync(PublishedHolidays.Calendar.AddWorkingDays(late.DueOn, 1));
        Assert.Contains($"{late.NumberInWords}《", await ToldTodayAsync("clerk"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{late.NumberInWords}《", await ToldTodayAsync("deputy2"), StringComparison.Ordinal);

        await GoToAsync(PublishedHolidays.Calendar.AddWorkingDays(late.DueOn, 3));
        Assert.Contains($"{late.NumberInWords}《", await ToldTodayAsync("deputy2"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"{late.NumberInWords}《", await ToldTodayAsync("deputy1") + await ToldTodayAsync("head1"), StringComparison.Ordinal);
    }

    private async Task GoToAsync(DateOnly day)
    {
        desk.Clock.Advance(TimeSpan.FromDays(Math.Max(0, day.DayNumber - desk.Today.DayNumber)));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
    }

    private Task<string> ToldTodayAsync(string userName) => desk.WithDbAsync(async db => string.Concat(
        await db.Outbox.Where(m => m.Key == $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}").Select(m => m.Text).ToListAsync()));
}
