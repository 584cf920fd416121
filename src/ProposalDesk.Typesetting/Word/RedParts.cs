using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The parts of the two red heads; all lengths in points.</summary>
internal static class RedParts
{
    /// <summary>
    /// The line of a mark is higher than its characters, which a line of their own height would cut off: word processors
    /// put the baseline at four fifths of an exact line. The ink begins so much of the size under the line's top …
    /// </summary>
    public const double InkTop = 0.12;

    /// <summary>… and ends so much of it above the line's bottom.</summary>
    public const double InkBottom = 0.13;

    public const double LineShare = 1.2;

    /// <summary>
    /// A thick rule of 3 pt and a thin one of half of it, so far apart too: the nearest to 1 mm and 0.35 mm that borders
    /// have.
    /// </summary>
    public const uint DoubleRule = 24;

    public const double DoubleRuleHeight = 6;

    /// <summary>As large as the line allows, within the two.</summary>
    public static int SizeOf(string mark, int largest, int smallest) =>
        Math.Clamp((int)(442.0 / Math.Max(1, mark.EnumerateRunes().Count())), smallest, largest);

    /// <summary>The red mark in one line: smaller where it is long, then condensed, never broken; a rule may hang under it.</summary>
    /// <param name="before">Room above its line.</param>
    public static WordParagraph Mark(string mark, int size, double before, Indentation? beyond, OpenXmlElement? border)
    {
        var scale = (int)Math.Min(100, 100 * 442.0 / (Math.Max(1, mark.EnumerateRunes().Count()) * size));
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = Styles.Mark });
        if (border is not null)
        {
            properties.AddChild(new ParagraphBorders(border));
        }

        properties.AddChild(
            new SpacingBetweenLines { Before = Twips(before), Line = Twips(size * LineShare), LineRule = LineSpacingRuleValues.Exact });
        if (beyond is not null)
        {
            properties.AddChild(beyond);
        }

        var paragraph = new WordParagraph(properties);
        paragraph.Append(Text.Runs(
            mark, Faces.Title,
            [new Color { Val = Measures.Red }, new Spacing { Val = 0 }, new CharacterScale { Val = scale }, .. Text.Size(size)]));

        return paragraph;
    }

    /// <param name="size">In eighths of a point.</param>
    /// <param name="space">To the text, in points.</param>
    public static T Border<T>(BorderValues kind, uint size, double space)
        where T : BorderType, new() => new() { Val = kind, Size = size, Space = (uint)Math.Round(space), Color = Measures.Red };

    public static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);
}
