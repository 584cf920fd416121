using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;
using Page = ProposalDesk.Web.Tests.TestBed.Page;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>
/// Outside and inside, never mixed (domain.md §5): 逾期 is one number everywhere, and whoever looks in from
/// outside meets no internal limit.
/// </summary>
public abstract class TwoClocksTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : TwoClocksTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : TwoClocksTests(desk), IClassFixture<PostgreSqlDesk>;

    // A promise is made to the member, and known outside.
    private static readonly IReadOnlyList<string> _inside =
        [.. Enum.GetValues<DeadlineKind>().Where(k => !k.IsOutside() && k != DeadlineKind.Commitment).Select(k => k.Label())];

    // One desk, whose days only go on: all of it is about the same cases.
    [Fact]
    public async Task One_number_of_late_cases_everywhere_and_nothing_from_inside_for_whoever_looks_in_from_outside()
    {
        var (late, others) = await SomeOfEachAsync();

        await CheckNumbersAsync(late, others);
        await CheckLightsAsync(others);
        await CheckObserverAsync();
    }

    private async Task CheckNumbersAsync(List<long> late, Dictionary<string, long> others)
    {
        var director = await desk.SignInAsync("director");
        var expected = late.Order().ToList();

        var home = await director.GetAsync("/");
        Assert.Equal(expected.Count, Number(home.Find(".counts a[href='/proposals?light=Red'] strong")!.TextContent));
        Assert.Contains($"{expected.Count}件提案、建议逾期", home.Text, StringComparison.Ordinal);
        Assert.Equal(expected, CasesOf(await director.GetAsync("/proposals?light=Red")));
        // The search goes to the database instead of what is kept.
        Assert.Equal(expected, CasesOf(await director.GetAsync("/proposals?light=Red&q=公共数据")));

        var overview = await director.GetAsync("/overview");
        Assert.Equal(expected.Count, Number(overview.Find("[aria-labelledby=late] .panel-head a")!.TextContent));
        Assert.Equal(expected, CasesOf(await director.GetAsync("/overview/cases?year=2021&progress=Late")));
        Assert.All(
            overview.FindAll("[aria-labelledby=late] td[data-label=逾期]"), w => Assert.Matches("^办理时限\\d+月\\d+日，已逾期.*工作日$", w));

        var analysis = await director.GetAsync("/progress");
        Assert.Equal(expected.Count, Number(analysis.Document
            .QuerySelectorAll("[aria-labelledby=sections] table:first-of-type tbody tr")[^1]
            .QuerySelector("td[data-label=已逾期]")!.TextContent));
        Assert.Equal(expected, CasesOf(analysis, "[aria-labelledby=late]"));
        var heldUp = CasesOf(analysis, "[aria-labelledby=held-up]");
        Assert.Contains(others["内部时限已过"], heldUp);
        Assert.Contains(others["签收时限已过"], heldUp);
        Assert.Empty(heldUp.Intersect(late));

        Assert.Equal(expected, CasesOf(await director.GetAsync("/figures/Overdue?part=Part&year=2021")));

        var clerk = await desk.SignInAsync("clerk");
        var bulletin = (await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.Bulletin.Label()}")).Find(".report-page")!
            .TextContent;
        Assert.Contains($"其中逾期{expected.Count}件", bulletin, StringComparison.Ordinal);
        foreach (var id in late)
        {
            Assert.Contains((await desk.ReloadAsync(id)).NumberInWords, bulletin, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_inside, w => bulletin.Contains(w, StringComparison.Ordinal));
    }

    // Neither a sheet nor lateness of the answer makes an answered case late, and an internal limit only says its name.
    private async Task CheckLightsAsync(Dictionary<string, long> others)
    {
        var list = await (await desk.SignInAsync("clerk")).GetAsync("/proposals");

        Assert.Equal("light light-grey", LightOf(list, others["等待评价，评价期已过"]));
        Assert.Equal("light light-grey", LightOf(list, others["答复迟了"]));
        Assert.Equal("light light-green", LightOf(list, others["内部时限已过"]));
        var row = RowOf(list, others["内部时限已过"]);
        Assert.Matches("首次联系时限.*已过.*工作日", row);
        Assert.DoesNotContain("逾期", row, StringComparison.Ordinal);
    }

    private async Task CheckObserverAsync()
    {
        var observer = await desk.SignInAsync("observer");
        var ids = await desk.WithDbAsync(db => db.Proposals.Select(p => p.Id).ToListAsync());
        var pages = new List<string> { "/", "/proposals", "/overview", "/overview/cases?year=2021", "/submissions", "/figures" };
        pages.AddRange(ids.Select(id => $"/proposals/{id}"));
        pages.AddRange(ids.Select(id => $"/proposals/{id}?tab=history"));
        foreach (var address in pages)
        {
            var text = (await observer.GetAsync(address)).Text;
            Assert.All(_inside, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{address}: {word}"));
        }

        var sheet = await ExportAsync(observer);
        Assert.Contains("办理时限情况", sheet, StringComparison.Ordinal);
        Assert.All(_inside, word => Assert.DoesNotContain(word, sheet, StringComparison.Ordinal));
        Assert.Contains("首次联系时限", await ExportAsync(await desk.SignInAsync("clerk")), StringComparison.Ordinal);
    }

    // Late outside are those never answered and those in a further round; whatever was answered or has time is not.
    private async Task<(List<long> Late, Dictionary<string, long> Others)> SomeOfEachAsync()
    {
        await desk.EveryStateAsync();
        var unanswered = await desk.InHandlingAsync();
        var answeredLate = await desk.ReceiveAsync();
        var again = await desk.AwaitingFeedbackAsync();
        var silent = await desk.AwaitingFeedbackAsync();
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.RateAsync(again, FeedbackRating.Dissatisfied, "没有回应");
        desk.Clock.Advance(TimeSpan.FromDays((await desk.ReloadAsync(unanswered)).DueOn.DayNumber - desk.Today.DayNumber + 1));
        await desk.SentAsync(answeredLate);
        var inside = await desk.InHandlingAsync();
        var fresh = await desk.AssignedAsync();
        var received = await desk.ReceiveAsync();
        desk.Clock.Advance(TimeSpan.FromDays(25));

        var late = await desk.WithDbAsync(db => db.Proposals.AsNoTracking()
            .Where(p => p.AnsweredOn == null && p.DueOn < desk.Today && p.Status != ProposalStatus.Transferred
                && p.Status != ProposalStatus.Withdrawn)
            .Select(p => p.Id).ToListAsync());
        Assert.Contains(unanswered, late);
        Assert.Contains(again, late);
        Assert.DoesNotContain(late, id => id == answeredLate || id == silent || id == inside || id == fresh || id == received);

        return (late, new()
        {
            ["答复迟了"] = answeredLate,
            ["等待评价，评价期已过"] = silent,
            ["内部时限已过"] = inside,
            ["签收时限已过"] = fresh,
        });
    }

    private static List<long> CasesOf(Page page, string within = "main table.data") =>
    [
        .. page.Document.QuerySelectorAll($"{within} a[href*='/proposals/']")
            .Select(a => a.GetAttribute("href")!.Split('?')[0].Split('/')[^1])
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Distinct().Order(),
    ];

    private static string LightOf(Page list, long id) =>
        list.Find($"a[href^='/proposals/{id}?']")!.Closest("tr")!.QuerySelector(".light")!.ClassName!;

    private static string RowOf(Page list, long id) => list.Find($"a[href^='/proposals/{id}?']")!.Closest("tr")!.TextContent;

    private static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static async Task<string> ExportAsync(Browser browser)
    {
        var answer = await browser.GetAsync("/proposals/export.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream([.. answer.Bytes]), isEditable: false);

        return string.Join(
            '\n', book.WorkbookPart!.WorksheetParts.SelectMany(s => s.Worksheet!.Descendants<Cell>()).Select(c => c.InnerText));
    }
}
