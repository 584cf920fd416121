using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>The visible sheets of an XLSX as rows, one after the other; dates as yyyy-MM-dd.</summary>
internal static partial class SheetBlocks
{
    private const int MaxColumns = 256;
    private const int MaxRows = 20_000;

    public static IReadOnlyList<SourceBlock> Read(Stream content)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
        var values = new CellValues(book);

        var blocks = new List<SourceBlock>();
        foreach (var sheet in book.Workbook?.Descendants<Sheet>() ?? [])
        {
            if (sheet.State?.Value is not { } state || state == SheetStateValues.Visible)
            {
                ReadSheet((WorksheetPart)book.GetPartById(sheet.Id!.Value!), values, blocks);
            }
        }

        return blocks;
    }

    private static void ReadSheet(WorksheetPart part, CellValues values, List<SourceBlock> blocks)
    {
        using var reader = OpenXmlReader.Create(part);
        var position = 0;
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row row)
            {
                position = (int?)row.RowIndex?.Value ?? position + 1;
                blocks.Add(SourceBlock.Row(position, Cells(row, values)));
                if (blocks.Count > MaxRows)
                {
                    throw TooLarge();
                }
            }
        }
    }

    private static List<string> Cells(Row row, CellValues values)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MaxColumns)
            {
                // Formatting often reaches to the last column; only a value there would be lost.
                if (values.TextOf(cell).Length > 0)
                {
                    throw TooLarge();
                }

                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = values.TextOf(cell);
        }

        return cells;
    }

    // "C7" is column 2; the letters count in base 26.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static UnreadableFileException TooLarge() =>
        new($"表格太大：最多读取 {MaxRows} 行、{MaxColumns} 列。请只保留清单本身再上传。");

    /// <summary>Cell values as a reader of the sheet sees them.</summary>
    private sealed partial class CellValues(WorkbookPart book)
    {
        private readonly string[] _shared = [.. (book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? [])
            .Select(RichText)];
        private readonly CellFormat[] _formats = [.. book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? []];
        private readonly Dictionary<uint, string> _codes =
            (book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
        private readonly bool _from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;

        public string TextOf(Cell cell)
        {
            var raw = cell.CellValue?.Text ?? "";
            var type = cell.DataType?.Value;
            if (type == DocumentFormat.OpenXml.Spreadsheet.CellValues.SharedString)
            {
                return _shared[int.Parse(raw, CultureInfo.InvariantCulture)];
            }

            if (type == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString)
            {
                return cell.InlineString is { } inline ? RichText(inline) : "";
            }

            var isNumber = type is null || type == DocumentFormat.OpenXml.Spreadsheet.CellValues.Number;
            return isNumber && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? NumberText(number, raw, cell.StyleIndex?.Value ?? 0)
                : raw;
        }

        private string NumberText(double number, string raw, uint style)
        {
            var format = style < _formats.Length ? _formats[style].NumberFormatId?.Value ?? 0 : 0;
            var code = _codes.GetValueOrDefault(format, "");
            if (IsDate(format, code) && number is > 0 and < 2_958_466)
            {
                return DateTime.FromOADate(number + (_from1904 ? 1_462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            // 0877 may be the number 877 under the format 0000.
            return code.Length > 0 && code.All(c => c == '0') ? number.ToString(code, CultureInfo.InvariantCulture)
                : number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("F0", CultureInfo.InvariantCulture)
                : raw;
        }

        private static bool IsDate(uint format, string code) =>
            format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58)
            || QuotedOrBracketed().Replace(code, "").Any(c => c is 'y' or 'd' or 'Y' or 'D');

        // Phonetic runs (rPh) repeat the text for reading aloud and are left out.
        private static string RichText(OpenXmlElement item) => string.Concat(item.ChildElements.Select(child => child switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        }));

        [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
        private static partial Regex QuotedOrBracketed();
    }
}
