using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Ruled tables: the head repeats, short rows stay whole.</summary>
internal static class Tables
{
    private const int ShortText = 200;

    /// <summary>A table of head and rows with relative widths.</summary>
    public static Table Of(JsonNode table, int width)
    {
        var shares = table["widths"]!.AsArray().Select(share => share!.GetValue<double>()).ToList();
        var size = table["size"]?.GetValue<double>() ?? 12;
        var isLong = table["isLong"]!.AsArray().Select(value => value!.GetValue<bool>()).ToList();
        var widths = shares.Select(share => (int)(width * share / shares.Sum())).ToList();
        var made = Ruled(widths);
        made.Append(Row(table.Texts("head"), widths, size, _ => true, isHead: true));
        foreach (var row in table["rows"]!.AsArray())
        {
            made.Append(Row(JsonTexts.Texts(row), widths, size, column => !isLong[column], isHead: false));
        }

        return made;
    }

    public static Table Ruled(IReadOnlyList<int> widths) => new(
        new TableProperties(
            new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
        new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));

    /// <param name="span">How many columns of the grid it covers.</param>
    public static TableCell Cell(IEnumerable<OpenXmlElement> content, int width, int span = 1)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        cell.Append(content);
        if (!cell.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Any())
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

    public static OpenXmlElement Centred(string text) => Text.Paragraph(text, Styles.Cell, new Justification { Val = JustificationValues.Center });

    private static TableRow Row(IReadOnlyList<string> texts, List<int> widths, double size, Func<int, bool> isCentred, bool isHead)
    {
        var row = RowOf(null, texts.All(text => text.Length < ShortText), texts.Select((text, i) => Cell([CellText(text, size, isCentred(i), isHead)], widths[i])));
        if (isHead)
        {
            (row.TableRowProperties ?? row.PrependChild(new TableRowProperties())).Append(new TableHeader());
        }

        return row;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph CellText(string text, double size, bool isCentred, bool isHead)
    {
        var paragraph = Text.Paragraph(
            "",
            Styles.Cell,
            new SpacingBetweenLines { Line = ((size + 4) * 20).ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = isCentred ? JustificationValues.Center : JustificationValues.Left });
        var halves = new FontSize { Val = (size * 2).ToString(CultureInfo.InvariantCulture) };
        paragraph.Append(isHead ? Text.Runs(text, Faces.Run(Faces.Hei), halves) : Text.Runs(text, halves));

        return paragraph;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
