using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The parts of the two red heads.</summary>
internal static class RedParts
{
    /// <summary>The ink of a character begins so much of its size under the top of its line.</summary>
    public const double InkShare = 0.05;

    /// <summary>In points: as large as the line allows, within the two.</summary>
    public static int SizeOf(string mark, int largest, int smallest) => Math.Clamp((int)(442.0 / Math.Max(1, mark.EnumerateRunes().Count())), smallest, largest);

    /// <summary>The red mark in one line: smaller where it is long, then condensed, never broken; a rule may hang under it.</summary>
    /// <param name="size">In points.</param>
    /// <param name="before">Room above its line, in points.</param>
    public static WordParagraph Mark(string mark, int size, double before, Indentation? beyond, OpenXmlElement? border)
    {
        var scale = (int)Math.Min(100, 100 * 442.0 / (Math.Max(1, mark.EnumerateRunes().Count()) * size));
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = Styles.Mark });
        if (border is not null)
        {
            properties.AddChild(new ParagraphBorders(border));
        }

        properties.AddChild(new SpacingBetweenLines { Before = Twips(before), Line = Twips(size), LineRule = LineSpacingRuleValues.Exact });
        if (beyond is not null)
        {
            properties.AddChild(beyond);
        }

        var paragraph = new WordParagraph(properties);
        paragraph.Append(Text.Runs(
            mark, new Color { Val = Measures.Red }, new Spacing { Val = 0 }, new CharacterScale { Val = scale },
            new FontSize { Val = Twips(size / 10.0) }, new FontSizeComplexScript { Val = Twips(size / 10.0) }));

        return paragraph;
    }

    /// <summary>A red double rule by itself, at a place of the page.</summary>
    /// <param name="top">From the paper's top, in millimetres.</param>
    public static WordParagraph Rule(double top, OpenXmlElement border) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = Styles.Flush },
        new FrameProperties
        {
            Width = Measures.MarkWidth.ToString(CultureInfo.InvariantCulture),
            HorizontalSpace = "0",
            Wrap = TextWrappingValues.Around,
            VerticalPosition = VerticalAnchorValues.Page,
            HorizontalPosition = HorizontalAnchorValues.Page,
            X = ((Measures.PageWidth - Measures.MarkWidth) / 2).ToString(CultureInfo.InvariantCulture),
            Y = Measures.Millimetres(top).ToString(CultureInfo.InvariantCulture),
        },
        new ParagraphBorders(border),
        new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    /// <param name="size">In eighths of a point.</param>
    /// <param name="space">To the text, in points.</param>
    public static T Border<T>(BorderValues kind, uint size, uint space)
        where T : BorderType, new() => new() { Val = kind, Size = size, Space = space, Color = Measures.Red };

    public static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);
}
