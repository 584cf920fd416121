using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Calendar;

/// <summary>工作日历 on the screen: looked at by everyone, changed by the administrator after a look at what moves.</summary>
public abstract class CalendarTests(DeskFixture desk)
{
    [Theory]
    [InlineData("clerk")]
    [InlineData("handler1")]
    [InlineData("director")]
    [InlineData("observer")]
    public async Task Everyone_sees_the_year_and_where_it_comes_from_and_changes_nothing(string userName)
    {
        var browser = await desk.SignInAsync(userName);

        var page = await (await (await browser.GetAsync("/")).FollowAsync("日历")).FollowAsync("2022年");

        Assert.Equal("2022年工作日历", page.Heading);
        Assert.Contains("国务院办公厅关于2022年部分节假日安排的通知（国办发明电〔2021〕11号），2021年10月25日", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有直接核对中国政府网的原件", page.Text, StringComparison.Ordinal);
        Assert.Contains("休 2月1日（周二）至6日（周日）春节放假", page.Text, StringComparison.Ordinal);
        Assert.Contains("班 1月29日（周六）至30日（周日）春节调休上班", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasLink("粘贴放假通知"));
        Assert.False(page.HasButton("改这一天"));
        foreach (var address in (string[])["/calendar/notice", "/calendar/day"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Six_years_are_there_and_another_says_that_only_weekends_count()
    {
        var clerk = await desk.SignInAsync("clerk");

        Assert.Equal([2021, 2022, 2023, 2024, 2025, 2026], await desk.WithDbAsync(
            db => db.CalendarYears.Select(y => y.Year).Where(y => y < 2027).Order().ToListAsync()));
        var known = await clerk.GetAsync("/calendar?year=2026");
        Assert.Contains("国办发明电〔2025〕7号", known.Text, StringComparison.Ordinal);
        Assert.Equal(12, known.FindAll(".month").Count);
        Assert.Equal((33, 6), (known.FindAll(".month td .day-off").Count, known.FindAll(".month td .day-working").Count));

        var unknown = await clerk.GetAsync("/calendar?year=2029");
        Assert.Contains("2029年的放假安排还没有录入，这一年的工作日只按周末计算", unknown.Text, StringComparison.Ordinal);
        Assert.True(unknown.HasLink("2029年（未录入）"));
        Assert.Empty(unknown.FindAll(".month .day-mark"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/calendar?year=1850")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/calendar?year=-1")).Status);
    }

    [Fact]
    public async Task A_pasted_notice_is_shown_with_the_deadlines_that_move_before_it_is_saved()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("711"));
        var old = (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.Acceptance);
        var admin = await desk.SignInAsync("admin");
        // Two days off after the day of assignment, made up for on the Saturday of the week after.
        var text = $"""
            国务院办公厅关于调整2021年清明节假期安排的通知
            国办发明电〔2021〕5号
            一、清明节：3月9日（周二）至10日（周三）放假调休，共2天。3月20日（周六）上班。
            二、各地区要做好落实工作。
            国务院办公厅
            2021年3月1日
            """;

        var page = await (await admin.GetAsync("/calendar/notice?year=2021")).PressAsync("查看影响", ("Text", text));

        Assert.Contains("读到2天休、1天班", page.Text, StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2021〕5号，2021年3月1日", page.Text, StringComparison.Ordinal);
        Assert.Contains("清明节 3月9日（周二）至10日（周三） 3月20日（周六）", page.Text, StringComparison.Ordinal);
        Assert.Contains("2021年4月5日（周一） 休（清明节） 平常工作日", page.Text, StringComparison.Ordinal);
        Assert.Contains($"第711号提案 签收时限 {old.DueOn.InWords()} 2021年3月12日", page.Text, StringComparison.Ordinal);
        Assert.Contains("各地区要做好落实工作", page.Text, StringComparison.Ordinal);
        Assert.Equal(old.DueOn, (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.Acceptance).DueOn);
        Assert.Equal(0, await desk.WithDbAsync(db => db.CalendarDays.CountAsync(d => d.Day == new DateOnly(2021, 3, 9))));

        var saved = await page.PressAsync("保存");

        Assert.Contains("2021年的放假安排已经录入：休2天，班1天。重算", saved.Notice, StringComparison.Ordinal);
        // The year still follows its own notice; this one altered a single holiday.
        Assert.Contains("国办发明电〔2020〕27号", saved.Text, StringComparison.Ordinal);
        Assert.Contains("其后管理员甲于2021年3月8日按国办发明电〔2021〕5号改动清明节，系统没有另行核对", saved.Text, StringComparison.Ordinal);
        var rows = await RowsAsync(id, all: true);
        var moved = rows.Single(d => d is { Kind: DeadlineKind.Acceptance, IsInForce: true });
        Assert.Equal(new DateOnly(2021, 3, 12), moved.DueOn);
        Assert.Contains("其间不计3月9日至10日清明节", moved.WhyLines);
        Assert.Equal(moved.Id, rows.Single(d => d.Id == old.Id).SupersededBy?.Id);
        Assert.Equal(moved.DueOn, (await desk.ReloadAsync(id)).NextDueOn);
        var log = await admin.GetAsync("/administration/log");
        Assert.Contains("录入2021年放假安排（国办发明电〔2021〕5号），休2天、班1天，改动6天。", log.Text, StringComparison.Ordinal);
        Assert.Contains("以后重算", log.Text, StringComparison.Ordinal);

        // Sent again, as by a double click: nothing happens twice.
        var again = await page.PressAsync("保存");
        Assert.Contains("已经是这样，没有改动", again.Notice, StringComparison.Ordinal);
        Assert.Single((await RowsAsync(id, all: true)), d => d is { Kind: DeadlineKind.Acceptance, IsInForce: true });
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_saved()
    {
        var admin = await desk.SignInAsync("admin");
        var before = await DaysAsync();

        var page = await (await admin.GetAsync("/calendar/notice?year=2028")).PressAsync("查看影响", ("Text", "一、元旦：1月1日放假1天。"));
        page = await page.PressAsync("保存", ("Text", "一、元旦：1月1日至3日放假，共3天。"));

        Assert.Contains("在预览以后改动过", page.Alert, StringComparison.Ordinal);
        Assert.Contains("读到3天休", page.Text, StringComparison.Ordinal);
        Assert.Equal("一、元旦：1月1日至3日放假，共3天。", page.Value("Text"));
        Assert.Equal(before, await DaysAsync());
    }

    [Fact]
    public async Task Doubts_have_to_be_looked_at_first()
    {
        var admin = await desk.SignInAsync("admin");
        var page = await (await admin.GetAsync("/calendar/notice?year=2027")).PressAsync("查看影响", ("Text", "一、元旦：1月1日（周三）放假1天。"));
        Assert.Contains("2027年1月1日是周五，通知里写的是周三", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有读到春节、清明节、劳动节、端午节、中秋节、国庆节；保存后2027年即算已经录入", page.Text, StringComparison.Ordinal);

        var refused = await page.PressAsync("保存");
        Assert.Contains("请先核对下面的疑点", refused.Error("DoubtsAreChecked"), StringComparison.Ordinal);
        Assert.False(await desk.WithDbAsync(db => db.CalendarYears.AnyAsync(y => y.Year == 2027)));

        var saved = await refused.PressAsync("保存", ("DoubtsAreChecked", "true"));
        Assert.Contains("2027年的放假安排已经录入：休1天，班0天", saved.Notice, StringComparison.Ordinal);
        Assert.Contains("按通知文字录入，系统没有另行核对", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("（未录入）", saved.FindAll("nav[aria-label=年份] a[aria-current]").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026", "国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日放假1天。", "Year", "通知里写的是2027年")]
    [InlineData("2026", "今年照常。", "Text", "没有读到放假或上班的日期")]
    [InlineData("2026", "", "Text", "通知全文")]
    [InlineData("1999", "一、元旦：1月1日放假1天。", "Year", "年份")]
    public async Task A_text_that_cannot_be_taken_is_refused_at_its_field(string year, string text, string field, string message)
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/calendar/notice")).PressAsync("查看影响", ("Year", year), ("Text", text));

        Assert.Contains(message, page.Error(field), StringComparison.Ordinal);
        Assert.Equal(text, page.Value("Text")?.ReplaceLineEndings("\n"));
        Assert.False(page.HasButton("保存"));
    }

    [Fact]
    public async Task A_single_day_is_changed_by_hand_in_the_same_way()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("721"));
        var due = (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.FirstDraft).DueOn;
        var admin = await desk.SignInAsync("admin");
        var form = await admin.GetAsync($"/calendar/day?day={due:yyyy-MM-dd}");
        Assert.Contains("请写明是哪个节日", (await form.PressAsync("查看影响", ("Kind", "Off"))).Error("Name"), StringComparison.Ordinal);
        Assert.Contains(
            "本来就是工作日", (await form.PressAsync("查看影响", ("Kind", "Working"), ("Name", "调休"))).Error("Kind"), StringComparison.Ordinal);

        var page = await form.PressAsync("查看影响", ("Kind", "Off"), ("Name", "市庆"));
        Assert.Contains($"第721号提案 初稿时限 {due.InWords()}", page.Text, StringComparison.Ordinal);
        Assert.Equal(due, (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.FirstDraft).DueOn);
        var saved = await page.PressAsync("保存");

        Assert.Contains($"已把{due.InWords()}由平常工作日改为休（市庆）", saved.Notice, StringComparison.Ordinal);
        Assert.Contains("手工改动", saved.Text, StringComparison.Ordinal);
        Assert.NotEqual(due, (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.FirstDraft).DueOn);

        // A desk that starts again keeps what was changed.
        await desk.WithDbAsync(async (DeskContext db) =>
        {
            Assert.Empty(await db.AddPublishedYearsAsync(CancellationToken.None));
            await db.SaveChangesAsync();
        });
        Assert.Equal("市庆", await desk.WithDbAsync(db => db.CalendarDays.Where(d => d.Day == due).Select(d => d.Holiday).SingleAsync()));

        page = await (await admin.GetAsync($"/calendar/day?day={due:yyyy-MM-dd}")).PressAsync("查看影响", ("Kind", "Plain"));
        await page.PressAsync("保存");
        Assert.Equal(due, (await RowsAsync(id)).Single(d => d.Kind == DeadlineKind.FirstDraft).DueOn);
    }

    private async Task<List<string>> DaysAsync() =>
        [.. (await desk.WithDbAsync(db => db.CalendarDays.OrderBy(d => d.Day).ToListAsync())).Select(d => $"{d.Day.InWords()}{d.Holiday}")];

    private Task<List<Deadline>> RowsAsync(long id, bool all = false) => desk.WithDbAsync(db =>
        db.Deadlines.AsNoTracking().Include(d => d.SupersededBy).Where(d => d.ProposalId == id && (all || d.SupersededAt == null))
            .ToListAsync());
}

public sealed class CalendarOnSqlite(SqliteDesk desk) : CalendarTests(desk), IClassFixture<SqliteDesk>;

public sealed class CalendarOnPostgreSql(PostgreSqlDesk desk) : CalendarTests(desk), IClassFixture<PostgreSqlDesk>;
