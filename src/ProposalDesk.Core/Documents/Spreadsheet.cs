using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// A workbook of typed cells with a frozen head and filters (documents.md §6). Text is stored as text, whatever it begins
/// with: nothing that a proposal says is ever a formula.
/// </summary>
public static class Spreadsheet
{
    private const uint HeadStyle = 1;
    private const uint DateStyle = 2;

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One sheet of any length, straight from where the rows come from: only one of them is in memory.</summary>
    /// <param name="stream">That can be read back, such as a file.</param>
    public static async Task WriteAsync<T>(
        Stream stream, string name, IReadOnlyList<SpreadsheetPage.Column> columns, IAsyncEnumerable<T> rows, Func<T, IReadOnlyList<object?>> cells, CancellationToken ct)
    {
        // The parts of the package are written one after the other, so that the sheet is not kept beside its file.
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await SheetFile.WriteAsync(zip, name, columns, rows, cells, ct);
    }

    public static byte[] Write(IReadOnlyList<SpreadsheetPage> pages)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var page in pages)
            {
                var part = main.AddNewPart<WorksheetPart>();
                Write(part, page);
                sheets.Append(new Sheet { Name = page.Name, SheetId = (uint)sheets.Count() + 1, Id = main.GetIdOfPart(part) });
            }

            main.Workbook = new Workbook(sheets);
            main.Workbook.Save();
        }

        return stream.ToArray();
    }

    // row by row, so that a long list is never held as a tree of elements
    private static void Write(WorksheetPart part, SpreadsheetPage page)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(page.Columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(page.Columns.Select(column => Text(column.Name, HeadStyle))));
        var count = 1;
        foreach (var row in page.Rows)
        {
            writer.WriteElement(new Row(row.Select(CellOf)));
            count++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{LetterOf(page.Columns.Count)}{count}") });
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        DateOnly day => new Cell { StyleIndex = DateStyle, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        int number => new Cell { CellValue = new CellValue(number) },
        string text => Text(text, 0),
        _ => throw new ArgumentException($"No cell for {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>Without the control characters that XML has no way to write.</summary>
    internal static string Clean(string text) => text.Any(c => !System.Xml.XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
        ? new string([.. text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))])
        : text;

    private static Cell Text(string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    // enough for the columns a sheet of the desk has
    private static char LetterOf(int column) => (char)('A' + column - 1);

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true, Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top }, ApplyAlignment = true }));
}
