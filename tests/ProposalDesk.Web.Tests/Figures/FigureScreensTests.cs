using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Tests.Demonstration;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Figures;

/// <summary>Every number of every figure screen opens a list with exactly that many rows, in the demonstration's year.</summary>
public abstract class FigureScreensTests(DeskFixture desk)
{
    private const string DemoPassword = "yanshi-2021-Ban";

    [Fact]
    public async Task Every_number_opens_its_rows()
    {
        var opened = 0;
        foreach (var person in new[] { "clerk", "head1", "observer" })
        {
            var browser = await desk.SignInAsync(person, DemoPassword);
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var kind in Enum.GetValues<FigureKind>())
            {
                var page = await browser.GetAsync(
                    $"/statistics?figure={kind}&rows={(person == "clerk" ? "Handler" : "Section")}&columns=Kind&year=2021");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                foreach (var link in page.Document.QuerySelectorAll("a[data-figure]"))
                {
                    var shown = int.Parse(link.TextContent, CultureInfo.InvariantCulture);
                    Assert.True(numbers.TryAdd(link.GetAttribute("href")!, shown) || numbers[link.GetAttribute("href")!] == shown);
                }
            }

            Assert.True(numbers.Count > 20, $"{person} sees only {numbers.Count} numbers.");
            foreach (var (address, shown) in numbers)
            {
                var list = await browser.GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, list.Status);
                Assert.Equal(shown, list.FindAll("tr[data-row]").Count);
                Assert.Equal(shown, int.Parse(list.Find("[data-total]")!.TextContent, CultureInfo.InvariantCulture));
                opened++;
            }
        }

        Assert.True(opened > 100);
    }

    [Fact]
    public async Task Staff_count_their_own_section_and_observers_see_no_names_of_staff()
    {
        var all = Number(await (await desk.SignInAsync("clerk", DemoPassword)).GetAsync("/figures/Received?year=2021"));
        var own = Number(await (await desk.SignInAsync("handler1", DemoPassword)).GetAsync("/figures/Received?year=2021"));
        Assert.InRange(own, 1, all - 1);

        var observer = await desk.SignInAsync("observer", DemoPassword);
        Assert.Equal(all, Number(await observer.GetAsync("/figures/Received?year=2021")));
        var page = await observer.GetAsync("/statistics?figure=Answered&rows=Handler&year=2021");
        Assert.Contains("按承办科室", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("admin", DemoPassword)).GetAsync("/statistics")).Status);
    }

    [Fact]
    public async Task The_files_have_what_the_screen_shows_and_only_the_chosen_numbers()
    {
        var clerk = await desk.SignInAsync("clerk", DemoPassword);
        var page = await clerk.GetAsync("/statistics?figure=Answered&rows=Section&year=2021");
        var text = System.Text.Encoding.UTF8
            .GetString(await DownloadAsync(clerk, page.Find("a[href*='table.csv']")!.GetAttribute("href")!));
        var total = page.FindAll(".statistics-table .total a[data-figure]");
        Assert.Contains($"合计,{total[0]},{total[1]},", text, StringComparison.Ordinal);

        var chosen = System.Text.Encoding.UTF8
            .GetString(await DownloadAsync(clerk, "/statistics/table.csv?figure=Answered&rows=Section&year=2021&show=Rate"));
        Assert.StartsWith("承办科室,合计 率", chosen.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(
            "PK"u8.ToArray(), (await DownloadAsync(clerk, "/statistics/table.xlsx?figure=Answered&rows=Section&columns=Year"))[..2]);

        var row = chosen.TrimEnd().Split("\r\n")[^1].Split(',');
        using (var table =
            SpreadsheetDocument.Open(new MemoryStream(
                await DownloadAsync(clerk, "/statistics/table.xlsx?figure=Answered&rows=Section&year=2021&show=Rate")), isEditable: false))
        {
            // A number that office programs reckon with, shown in percent.
            var share = table.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Last()
                .Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Last();
            Assert.Equal(row[^1], string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{decimal.Parse(share.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture) * 100:0.#}%"));
        }

        using var book = SpreadsheetDocument.Open(
            new MemoryStream(await DownloadAsync(clerk, "/figures/Received.xlsx?part=Whole&year=2021")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book, TestContext.Current.CancellationToken));
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count();
        Assert.Equal(Number(await clerk.GetAsync("/figures/Received?year=2021")), rows - 1);
    }

    [Fact]
    public async Task A_view_is_kept_under_its_name_for_its_owner_alone()
    {
        var clerk = await desk.SignInAsync("clerk", DemoPassword);
        var page = await clerk.GetAsync("/statistics?figure=Satisfied&rows=Section&columns=Year");

        var refused = await page.PressAsync("保存", ("name", " "));
        Assert.Contains("请给这个视图起个名字", refused.Text, StringComparison.Ordinal);
        var saved = await refused.PressAsync("保存", ("name", "各科室满意率"));
        Assert.Contains("已经保存", saved.Notice, StringComparison.Ordinal);

        Assert.Contains("figure=Satisfied&rows=Section&columns=Year", Assert.Single(saved.Document.QuerySelectorAll(".saved-views a"))
            .GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await (await desk.SignInAsync("director", DemoPassword)).GetAsync("/statistics")).FindAll(".saved-views a"));
        Assert.Empty((await saved.PressAsync("删去视图“各科室满意率”")).FindAll(".saved-views a"));
    }

    private static Task<byte[]> DownloadAsync(Browser browser, string address) =>
        browser.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    private static int Number(Page page) => int.Parse(page.Find("[data-total]")!.TextContent, CultureInfo.InvariantCulture);
}

public sealed class FigureScreensOnSqlite(DemonstrationTests.SqliteDemonstration desk)
    : FigureScreensTests(desk), IClassFixture<DemonstrationTests.SqliteDemonstration>;

public sealed class FigureScreensOnPostgreSql(DemonstrationTests.PostgreSqlDemonstration desk)
    : FigureScreensTests(desk), IClassFixture<DemonstrationTests.PostgreSqlDemonstration>;
