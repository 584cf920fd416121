using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Ruled tables: the head repeats, short rows stay whole.</summary>
internal static class Tables
{
    /// <summary>In the text: with the rule of half a point a row is 4 pt higher than its lines, as in the PDF.</summary>
    public static readonly Measure InText = new(Leading: 4, Side: 60, Upright: 35, WholeBelow: 200);

    /// <summary>In a form, which has more room in its rows.</summary>
    public static readonly Measure InForm = new(Leading: 6, Side: 57, Upright: 48, WholeBelow: 300);

    /// <param name="Leading">By how much a line is higher than its characters, in points.</param>
    /// <param name="Side">Room beside the text of a cell.</param>
    /// <param name="Upright">Room above and below it.</param>
    /// <param name="WholeBelow">A row whose texts are all shorter is not torn.</param>
    public sealed record Measure(double Leading, int Side, int Upright, int WholeBelow);

    /// <summary>A table of head and rows with relative widths.</summary>
    /// <returns>The table, and how high it is in points where it stands on one page.</returns>
    public static (Table Table, double Height) Of(JsonNode table, int width, Measure measure)
    {
        var shares = table["widths"]!.AsArray().Select(share => share!.GetValue<double>()).ToList();
        var size = table["size"]?.GetValue<double>() ?? 12;
        var isLong = table["isLong"]!.AsArray().Select(value => value!.GetValue<bool>()).ToList();
        var widths = shares.Select(share => (int)(width * share / shares.Sum())).ToList();
        var head = table.Texts("head");
        var rows = table["rows"]!.AsArray().Select(JsonTexts.Texts).ToList();
        var made = Ruled(widths, measure);
        made.Append(Row(head, widths, size, measure, _ => true, isHead: true));
        made.Append(rows.Select(row => Row(row, widths, size, measure, column => !isLong[column], isHead: false)));

        return (made, rows.Prepend(head).Sum(row => HeightOf(row, widths, size, measure)));
    }

    public static Table Ruled(IReadOnlyList<int> widths, Measure measure) => new(
        new TableProperties(
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableBorders(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(),
                Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = Number(measure.Upright), Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = (short)measure.Side, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = Number(measure.Upright), Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = (short)measure.Side, Type = TableWidthValues.Dxa })),
        new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));

    /// <param name="span">How many columns of the grid it covers.</param>
    /// <param name="side">Room beside its text where the table's own is not wanted.</param>
    public static TableCell Cell(IEnumerable<OpenXmlElement> content, int width, int span = 1, int? side = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (side is { } room)
        {
            properties.Append(new TableCellMargin(
                new LeftMargin { Width = Number(room), Type = TableWidthUnitValues.Dxa },
                new RightMargin { Width = Number(room), Type = TableWidthUnitValues.Dxa }));
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        cell.Append(content);
        if (!cell.Elements<WordParagraph>().Any())
        {
            cell.Append(Text.Paragraph("", Styles.Cell));
        }

        return cell;
    }

    /// <summary>A row as high as said or higher, in millimetres; null: as high as its text.</summary>
    public static TableRow RowOf(double? least, bool isWhole, params IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties();
        if (isWhole)
        {
            properties.Append(new CantSplit());
        }

        if (least is { } height)
        {
            properties.Append(new TableRowHeight { Val = (uint)Measures.Millimetres(height), HeightType = HeightRuleValues.AtLeast });
        }

        var row = properties.HasChildren ? new TableRow(properties) : new TableRow();
        row.Append(cells);

        return row;
    }

    private static TableRow Row(
        IReadOnlyList<string> texts, List<int> widths, double size, Measure measure, Func<int, bool> isCentred, bool isHead)
    {
        var isWhole = texts.All(text => text.EnumerateRunes().Count() < measure.WholeBelow);
        var row = RowOf(null, isWhole, texts.Select((text, i) => Cell([CellText(text, size, measure, isCentred(i), isHead)], widths[i])));
        if (isHead)
        {
            (row.TableRowProperties ?? row.PrependChild(new TableRowProperties())).Append(new TableHeader());
        }

        return row;
    }

    private static WordParagraph CellText(string text, double size, Measure measure, bool isCentred, bool isHead)
    {
        var paragraph = Text.Paragraph(
            "", Styles.Cell, Text.Exactly(size + measure.Leading),
            new Justification { Val = isCentred ? JustificationValues.Center : JustificationValues.Left });
        paragraph.Append(Text.Runs(text, isHead ? Faces.Hei : Faces.Fang, Text.Size(size)));

        return paragraph;
    }

    private static double HeightOf(IReadOnlyList<string> texts, List<int> widths, double size, Measure measure) =>
        ((size + measure.Leading) * texts.Select((text, i) => LineFit.LinesOf(text, widths[i] - (2 * measure.Side), size)).Max())
            + (2 * measure.Upright / 20.0) + 0.5;

    private static T Rule<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
