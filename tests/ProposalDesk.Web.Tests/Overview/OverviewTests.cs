using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Overview;

/// <summary>进度一览: every number on it is a link to exactly the cases it counts.</summary>
public abstract class OverviewTests(DeskFixture desk)
{
    [Theory]
    [InlineData("director")]
    [InlineData("deputy1")]
    [InlineData("clerk")]
    [InlineData("head1")]
    [InlineData("observer")]
    public async Task Every_number_opens_a_list_of_that_many_rows(string person)
    {
        await SomeCasesAsync();
        var browser = await desk.SignInAsync(person);
        var page = await browser.GetAsync("/overview");
        var numbers = page.Document.QuerySelectorAll("main a")
            .Where(a => int.TryParse(a.TextContent.Trim(), CultureInfo.InvariantCulture, out _)).ToList();

        Assert.True(numbers.Count > 12, page.Text);
        foreach (var number in numbers)
        {
            var address = number.GetAttribute("href")!;
            var list = await browser.GetAsync(address);
            var said = int.Parse(number.TextContent, CultureInfo.InvariantCulture);

            Assert.True(list.Status == HttpStatusCode.OK, address);
            Assert.True(
                said == int.Parse(list.Find("[data-total]")!.TextContent, CultureInfo.InvariantCulture), $"{address}: {said}, {list.Text}");
            Assert.True(said == await RowsAsync(browser, list), $"{address}: {said} rows");
        }
    }

    [Fact]
    public async Task No_number_stands_without_its_list()
    {
        await SomeCasesAsync();
        var page = await PageOf("director");

        foreach (var cell in page.Document.QuerySelectorAll("[data-number]"))
        {
            Assert.Equal(cell.GetAttribute("data-number"), cell.TextContent.Trim());
            Assert.Equal(cell.TextContent.Trim() != "0", cell.QuerySelector("a") is not null);
        }
    }

    [Fact]
    public async Task The_parts_of_each_picture_add_up_to_its_whole()
    {
        await SomeCasesAsync();
        var page = await PageOf("director");

        foreach (var table in page.Document.QuerySelectorAll("table.chart-table").Where(t => t.QuerySelector("tr.total") is not null))
        {
            var total = Numbers(table.QuerySelector("tr.total")!);
            var parts = table.QuerySelectorAll("tbody tr:not(.total)").Select(Numbers).ToList();

            Assert.Equal(total, Enumerable.Range(0, total.Count).Select(i => parts.Sum(p => p[i])));
        }

        Assert.Equal(Number(page, ".page-lead a"), Numbers(page.Find("[aria-labelledby=sections] tr.total")!).Sum());
        Assert.Equal(Number(page, ".page-lead a"), Numbers(page.Find("[aria-labelledby=stages] tr.total")!).Sum());
    }

    [Fact]
    public async Task The_year_stands_as_a_line_with_its_dates_and_today()
    {
        var page = await PageOf("director");

        Assert.Equal("2021年进度一览", page.Heading);
        Assert.Equal(3, page.Document.QuerySelectorAll("svg .year-mark").Length);
        Assert.Contains($"今天 {desk.Today.Month}月{desk.Today.Day}日", page.FindAll("svg text"));
        Assert.Contains("还缺向市政府办公室、市政协提案委报送", page.Text);
    }

    [Fact]
    public async Task What_is_late_is_named_with_the_person_who_has_it()
    {
        var id = await desk.InHandlingAsync();
        // Before all others: ten are shown, and the other tests of this desk have left their own.
        await LateAsync(id, new DateOnly(2021, 2, 1));

        var page = await PageOf("director");
        var row = page.Find($"[aria-labelledby=late] a[href='/proposals/{id}']")!.Closest("tr")!;

        Assert.Contains("承办人王宁", row.TextContent);
        Assert.Contains("已逾期", row.TextContent);
    }

    [Fact]
    public async Task The_observer_sees_the_same_numbers_but_no_names()
    {
        await SomeCasesAsync();
        await LateAsync(await desk.InHandlingAsync());
        var leaders = await PageOf("director");
        var observers = await PageOf("observer");

        Assert.Equal(leaders.FindAll("[data-number]"), observers.FindAll("[data-number]"));
        Assert.Contains("王宁", leaders.Text);
        Assert.DoesNotContain("王宁", observers.Text);
        Assert.DoesNotContain("王宁", (await (await desk.SignInAsync("observer")).GetAsync("/overview/cases?year=2021")).Text);
        Assert.False(observers.HasLink("调度分析"));
    }

    [Fact]
    public async Task The_head_of_a_section_sees_the_cases_of_the_section_alone()
    {
        await SomeCasesAsync();

        var page = await PageOf("head2");
        var browser = await desk.SignInAsync("head1");
        var list = await browser.GetAsync("/overview/cases?year=2021");
        var expected = await desk.WithDbAsync(db => Task.FromResult(db.Proposals.Count(p =>
            p.LeadSectionId == desk.DataSection.Id && p.Status != ProposalStatus.Withdrawn && p.Status != ProposalStatus.Transferred)));

        Assert.Contains("产业发展科办理0件", page.Text);
        Assert.Equal(expected, Number(list, "[data-total]"));
    }

    [Theory]
    [InlineData("handler1")]
    [InlineData("admin")]
    public async Task Whoever_handles_or_administers_has_no_overview(string person)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await PageOf(person)).Status);
        Assert.False((await (await desk.SignInAsync(person)).GetAsync("/")).HasLink("进度一览"));
    }

    [Theory]
    [InlineData("/overview?year=1999")]
    [InlineData("/overview/cases?year=1999")]
    [InlineData("/overview/cases?year=2021&section=999999")]
    [InlineData("/overview/cases?year=2021&status=Nothing")]
    public async Task What_there_is_not_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync("director")).GetAsync(address)).Status);

    private async Task SomeCasesAsync()
    {
        await desk.ReceiveAsync();
        await desk.AssignedAsync();
        await desk.InHandlingAsync();
        await desk.UnderReviewAsync();
        await desk.InHandlingAsync(await desk.ReceiveAsync(kind: ProposalKind.DeputySuggestion));
        await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(await desk.AwaitingFeedbackAsync(), FeedbackRating.Satisfied);
        await desk.RateAsync(await desk.AwaitingFeedbackAsync(), FeedbackRating.Dissatisfied, "还要更具体");
        await LateAsync(await desk.InHandlingAsync());
    }

    // Put past its 办理时限 without moving the clock of the other tests.
    private Task LateAsync(long id, DateOnly? day = null) => desk.WithDbAsync(async db =>
    {
        var proposal = await db.Proposals.FindAsync(id);
        db.Entry(proposal!).Property(p => p.DueOn).CurrentValue = day ?? new DateOnly(2021, 3, 1);
        await db.SaveChangesAsync();
    });

    private static async Task<int> RowsAsync(Browser browser, Page list)
    {
        var rows = list.Document.QuerySelectorAll("main tbody tr").Length;
        while (list.HasLink("下一页"))
        {
            list = await browser.GetAsync(
                list.Document.QuerySelectorAll("main .paging a").Single(a => a.TextContent == "下一页").GetAttribute("href")!);
            rows += list.Document.QuerySelectorAll("main tbody tr").Length;
        }

        return rows;
    }

    private static List<int> Numbers(IElement row) =>
        [.. row.QuerySelectorAll("[data-number]").Select(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture))];

    private static int Number(Page page, string selector) => int.Parse(page.Find(selector)!.TextContent, CultureInfo.InvariantCulture);

    private async Task<Page> PageOf(string person) => await (await desk.SignInAsync(person)).GetAsync("/overview");
}

public sealed class OverviewTestsOnSqlite(SqliteDesk desk) : OverviewTests(desk), IClassFixture<SqliteDesk>;

public sealed class OverviewTestsOnPostgreSql(PostgreSqlDesk desk) : OverviewTests(desk), IClassFixture<PostgreSqlDesk>;
