using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>— 1 — as a field: odd pages right, even pages left, one character in.</summary>
internal static class PageNumbers
{
    private const int Inward = 280;

    /// <summary>Its dash 7 mm under the text; the footer reaches a little lower, where a letter has its second rule.</summary>
    public static IEnumerable<OpenXmlElement> Upright(bool isOdd)
    {
        yield return isOdd
            ? Number(new Indentation { Right = Twips(Inward) }, new Justification { Val = JustificationValues.Right })
            : Number(new Indentation { Left = Twips(Inward) }, new Justification { Val = JustificationValues.Left });
        yield return Text.Gap((Measures.NumberFoot - Measures.Footer) / 20.0);
    }

    /// <summary>
    /// For a page that lies on its side: where the upright page has its number, at the left edge and read from there. A
    /// table of one cell keeps the place.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Sideways(bool isOdd)
    {
        const int line = 280;
        const int length = 2800;
        // the dash 7 mm beside the text, in the middle of its line
        var left = Measures.Bottom - Measures.Millimetres(7) - (line / 2);
        var end = isOdd ? Measures.Left + Measures.TextWidth - Inward - length : Measures.Left + Inward;
        var cell = new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Twips(line), Type = TableWidthUnitValues.Dxa },
                new TextDirection { Val = TextDirectionValues.TopToBottomRightToLeft }),
            Number(new Justification { Val = isOdd ? JustificationValues.Right : JustificationValues.Left }));

        yield return new Table(
            new TableProperties(
                new TablePositionProperties
                {
                    HorizontalAnchor = HorizontalAnchorValues.Page,
                    VerticalAnchor = VerticalAnchorValues.Page,
                    TablePositionX = left,
                    TablePositionY = end,
                },
                new TableWidth { Width = Twips(line), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = Twips(line) }),
            new TableRow(new TableRowProperties(new TableRowHeight { Val = length, HeightType = HeightRuleValues.Exact }), cell));
        yield return Text.Paragraph("", Styles.PageNumber);
    }

    private static WordParagraph Number(params OpenXmlElement[] properties)
    {
        var paragraph = Text.Paragraph("— ", Styles.PageNumber, properties);
        paragraph.Append(
            Text.Run(Faces.Song, new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Text.Run(Faces.Song, new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            Text.Run(Faces.Song, new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Text.Run(Faces.Song, new DocumentFormat.OpenXml.Wordprocessing.Text("1")),
            Text.Run(Faces.Song, new FieldChar { FieldCharType = FieldCharValues.End }));
        paragraph.Append(Text.Runs(" —", Faces.Song));

        return paragraph;
    }

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
