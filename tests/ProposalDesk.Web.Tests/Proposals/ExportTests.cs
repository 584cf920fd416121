using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>The list as a workbook (documents.md §6): what the screen shows, in typed cells.</summary>
public abstract class ExportTests(DeskFixture desk)
{
    [Fact]
    public async Task The_workbook_has_the_rows_of_the_filtered_list_and_no_other()
    {
        await desk.ReceiveAsync("711", title: "关于导出的第一件");
        await desk.ReceiveAsync("712", title: "关于导出的第二件");

        var rows = await ExportAsync("?q=711");

        Assert.Equal(["编号", "类别", "案由"], rows[0].Take(3).Select(cell => cell.Text));
        Assert.Equal("711", Assert.Single(rows.Skip(1))[0].Text);
    }

    [Fact]
    public async Task A_title_that_looks_like_a_formula_stays_text_and_a_rare_name_stays_itself()
    {
        await desk.ReceiveAsync("713", title: "=HYPERLINK(\"http://evil.example\",\"点我\")𬭎");

        var title = (await ExportAsync("?q=713"))[1][2];

        Assert.Equal("=HYPERLINK(\"http://evil.example\",\"点我\")𬭎", title.Text);
        Assert.False(title.IsFormula);
    }

    [Fact]
    public async Task Dates_are_dates_the_head_is_frozen_and_can_be_filtered()
    {
        var id = await desk.ReceiveAsync("714");

        using var book = await OpenAsync("?q=714");
        var sheet = SheetOf(book);
        var due = RowsOf(book)[1][10];

        Assert.Equal((await desk.ReloadAsync(id)).DueOn, DateOnly.FromDateTime(
            DateTime.FromOADate(double.Parse(due.Raw, CultureInfo.InvariantCulture))));
        Assert.True(sheet.Descendants<Pane>().Single().State! == PaneStateValues.Frozen);
        Assert.NotEmpty(sheet.Elements<AutoFilter>());
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
            .Validate(book, TestContext.Current.CancellationToken));
        Assert.NotEmpty(sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>());
    }

    private sealed record Read(string Text, string Raw, bool IsFormula);

    private async Task<IReadOnlyList<IReadOnlyList<Read>>> ExportAsync(string filter)
    {
        using var book = await OpenAsync(filter);

        return RowsOf(book);
    }

    private async Task<SpreadsheetDocument> OpenAsync(string filter)
    {
        var answer = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/export.xlsx{filter}");

        return SpreadsheetDocument.Open(new MemoryStream([.. answer.Bytes]), isEditable: false);
    }

    private static Worksheet SheetOf(SpreadsheetDocument book)
    {
        var first = book.WorkbookPart!.Workbook!.Descendants<Sheet>().First();

        return ((WorksheetPart)book.WorkbookPart.GetPartById(first.Id!)).Worksheet!;
    }

    private static IReadOnlyList<IReadOnlyList<Read>> RowsOf(SpreadsheetDocument book) =>
        [.. SheetOf(book).Descendants<Row>().Select(row => (IReadOnlyList<Read>)[.. row.Elements<Cell>().Select(cell => new Read(
            cell.InnerText,
            cell.CellValue?.InnerText ?? "",
            cell.CellFormula is not null))])];
}

public sealed class ExportTestsOnSqlite(SqliteDesk desk) : ExportTests(desk), IClassFixture<SqliteDesk>;

public sealed class ExportTestsOnPostgreSql(PostgreSqlDesk desk) : ExportTests(desk), IClassFixture<PostgreSqlDesk>;
