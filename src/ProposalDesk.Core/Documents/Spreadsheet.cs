using System.Globalization;
using System.Xml;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Book = SpreadCheetah.Spreadsheet;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// A workbook of typed cells with a frozen head and filters (documents.md §6). Text is stored as text, whatever it begins
/// with: nothing that a proposal says is ever a formula. Written row by row: memory does not grow with it.
/// </summary>
public static class Spreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LastRow = 1_048_576;

    public static async Task WriteAsync(Stream stream, IReadOnlyList<SpreadsheetPage> pages, CancellationToken ct)
    {
        await using var book = await Book.CreateNewAsync(stream, cancellationToken: ct);
        var styles = new Styles(book);
        foreach (var page in pages)
        {
            await book.StartWorksheetAsync(page.Name, OptionsOf(page), ct);
            await book.AddRowAsync([.. page.Columns.Select(c => new Cell(c.Name, styles.Head))], ct);
            await foreach (var row in page.Rows.WithCancellation(ct))
            {
                await book.AddRowAsync([.. row.Select(styles.CellOf)], ct);
            }
        }

        await book.FinishAsync(ct);
    }

    private static WorksheetOptions OptionsOf(SpreadsheetPage page)
    {
        // How many rows there will be is not known yet: the filter reaches as far down as a sheet can.
        var options = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions(
                string.Create(CultureInfo.InvariantCulture, $"A1:{SpreadsheetUtility.GetColumnName(page.Columns.Count)}{LastRow}")),
        };
        for (var i = 0; i < page.Columns.Count; i++)
        {
            options.Column(i + 1).Width = page.Columns[i].Width;
        }

        return options;
    }

    // Without the control characters that XML has no way to write.
    private static string Clean(string text) => text.Any(c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
        ? new string([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))])
        : text;

    private sealed class Styles(Book book)
    {
        private static readonly Alignment _top = new() { Vertical = VerticalAlignment.Top };

        private readonly StyleId _text = book.AddStyle(new Style { Alignment = _top with { WrapText = true } });
        private readonly StyleId _number = book.AddStyle(new Style { Alignment = _top });
        private readonly StyleId _day = book.AddStyle(new Style { Alignment = _top, Format = NumberFormat.Custom("yyyy-mm-dd") });
        private readonly StyleId _share = book.AddStyle(new Style { Alignment = _top, Format = NumberFormat.Custom("0.0%") });

        public StyleId Head { get; } = book.AddStyle(new Style { Font = new() { Bold = true } });

        public Cell CellOf(object? value) => value switch
        {
            null => new Cell(),
            string text => new Cell(Clean(text), _text),
            int number => new Cell(number, _number),
            decimal share => new Cell(share, _share),
            DateOnly day => new Cell(day.ToDateTime(TimeOnly.MinValue), _day),
            _ => throw new ArgumentException($"No cell for {value.GetType().Name}.", nameof(value)),
        };
    }
}
