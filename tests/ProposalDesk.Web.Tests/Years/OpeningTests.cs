using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Years;

/// <summary>A year that is opened can sign from its first day, and says what it lacks for that (domain.md §8, 开年).</summary>
public abstract class OpeningTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : OpeningTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : OpeningTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task What_the_new_year_lacks_is_said_on_opening_and_on_its_page_with_the_way_there()
    {
        await desk.WithDbAsync(async db =>
        {
            var notices = db.NumberSeries.Where(s => s.Kind == NumberedKind.Notice).Select(s => s.Id).ToList();
            await db.DrawnNumbers.Where(n => notices.Contains(n.SeriesId)).ExecuteDeleteAsync();
            await db.NumberSeries.Where(s => notices.Contains(s.Id)).ExecuteDeleteAsync();
        });
        var clerk = await desk.SignInAsync("clerk");
        var next = int.Parse((await clerk.GetAsync("/administration/years")).Find("input[name='year']")!.GetAttribute("value")!, null);

        var opened = await (await clerk.GetAsync("/administration/years")).PressAsync($"新建{next}年度");

        Assert.Contains("还缺", opened.Notice, StringComparison.Ordinal);
        Assert.Contains($"{next}年的督办单还没有设置文号的代字，签发时取不到号。", opened.Text, StringComparison.Ordinal);
        Assert.Contains("请系统管理员补齐。", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{next}年的答复函还没有设置", opened.Text, StringComparison.Ordinal);

        var admin = await desk.SignInAsync("admin");
        Assert.Contains($"已新建{next}办理年度，还缺", (await admin.GetAsync("/messages")).Text, StringComparison.Ordinal);
        var numbers = await (await admin.GetAsync($"/administration/years/{next}")).FollowAsync($"补齐：{next}年的督办单还没有设置文号的代字，签发时取不到号");
        await numbers.PressAsync("保存", ("Form.Code", "清数督"), ("Form.NextSerial", "1"));
        Assert.DoesNotContain("督办单还没有设置", (await admin.GetAsync($"/administration/years/{next}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_nobody_has_opened_is_asked_for_before_its_numbers_are_needed()
    {
        var last = await desk.WithDbAsync(db => db.HandlingYears.MaxAsync(y => y.Year));
        MoveTo(new DateOnly(last, 12, 1));

        await RunAsync();
        await RunAsync();

        foreach (var person in (string[])["clerk", "admin"])
        {
            Assert.Equal(1, await desk.WithDbAsync(db => db.Outbox.CountAsync(m =>
                m.RecipientUserId == desk.UserId(person) && m.Channel == OutboxChannel.InApp && m.Text.Contains($"{last + 1}办理年度还没有新建"))));
        }
    }

    private void MoveTo(DateOnly day)
    {
        if (day > desk.Today)
        {
            desk.Clock.Advance(TimeSpan.FromDays(day.DayNumber - desk.Today.DayNumber));
        }
    }

    private Task<bool> RunAsync() => desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
}
