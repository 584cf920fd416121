using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Deadlines;
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
    public async Task In_January_a_notice_is_issued_and_letters_of_both_years_are_signed()
    {
        var (late, opinion) = (await desk.ReadyToSignAsync(), await desk.InHandlingAsync(await desk.ReceiveAsync(role: Core.Proposals.HandlingRole.Assist)));
        await desk.SubmittedAsync(opinion);
        await desk.AgreeUpToSignatureAsync(opinion);
        var chased = await desk.InHandlingAsync();
        MoveTo(new DateOnly(2021, 12, 20));
        var clerk = await desk.SignInAsync("clerk");

        var opened = await (await clerk.GetAsync("/administration/years")).PressAsync("新建2022年度");
        Assert.Contains("已有2022办理年度", opened.Notice, StringComparison.Ordinal);
        MoveTo(new DateOnly(2022, 1, 20));

        var issued = await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{chased}/notice")).SubmitAsync(("Demand", "三日内与委员联系"), ("DueOn", desk.Today.AddDays(3)));
        Assert.Contains("已签发督办单清数更〔2022〕1号", issued.Notice, StringComparison.Ordinal);
        var deputy = await desk.SignInAsync("deputy1");
        Assert.Contains("文号清数函〔2022〕1号", (await (await deputy.GetAsync($"/proposals/{late}/signature")).PressAsync("签发")).Notice, StringComparison.Ordinal);
        Assert.Contains("文号清数意〔2022〕1号", (await (await deputy.GetAsync($"/proposals/{opinion}/signature")).PressAsync("签发")).Notice, StringComparison.Ordinal);
        Assert.Equal("清数报〔2022〕1号", await desk.WithAsync((DocumentNumbers numbers) => numbers.NextAsync(desk.Bureau.Id, 2022, NumberedKind.Report, CancellationToken.None)));
        // The numbers of the year before go on where they were.
        Assert.Equal(4, await desk.WithDbAsync(db => db.NumberSeries.CountAsync(s => s.Year == 2021)));
    }

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
            Assert.Equal(1, await desk.WithDbAsync(db => db.Outbox.CountAsync(m => m.RecipientUserId == desk.UserId(person) && m.Channel == OutboxChannel.InApp && m.Text.Contains($"{last + 1}办理年度还没有新建"))));
        }
    }

    private void MoveTo(DateOnly day)
    {
        if (day > desk.Today)
        {
            desk.Clock.Advance(TimeSpan.FromDays(day.DayNumber - desk.Today.DayNumber));
        }
    }

    private Task<bool> RunAsync() => desk.WithAsync((RunDay run) => run.ExecuteAsync(CancellationToken.None));
}
