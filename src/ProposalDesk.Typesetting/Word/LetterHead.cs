using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>
/// 信函格式: the mark with its double rule stands in the first page's header, which pushes the text down, and the second
/// double rule in its footer; number, class and disclosure begin the text.
/// </summary>
internal sealed class LetterHead(string mark)
{
    private const double Millimetre = 72 / 25.4;
    private const double Row = Measures.Line / 20.0;

    // its ink 30 mm from the paper's top, the double rule 4 mm under it
    private readonly int _size = RedParts.SizeOf(mark, 38, 26);

    private double Space => Math.Round((4 * Millimetre) - (RedParts.InkBottom * _size));

    /// <summary>From the paper's top to the header, in points.</summary>
    public double Top => (30 * Millimetre) - (RedParts.InkTop * _size);

    private double Bottom => Top + (RedParts.LineShare * _size) + Space + RedParts.DoubleRuleHeight;

    public WordParagraph Header() =>
        RedParts.Mark(mark, _size, 0, Wide(), RedParts.Border<BottomBorder>(BorderValues.ThickThinMediumGap, RedParts.DoubleRule, Space));

    /// <summary>Ends where the footer does, 20 mm from the paper's bottom.</summary>
    public static WordParagraph Footer()
    {
        var rule = Text.Gap(1);
        rule.ParagraphProperties!
            .AddChild(new ParagraphBorders(RedParts.Border<BottomBorder>(BorderValues.ThinThickMediumGap, RedParts.DoubleRule, 0)));
        rule.ParagraphProperties!.AddChild(Wide());

        return rule;
    }

    /// <summary>The lines above the title, which begins on the row where the PDF has it: two lines under the last of them.</summary>
    public IEnumerable<OpenXmlElement> Lines(JsonObject data)
    {
        // the number's ink is 7/8 of a character under the rule
        const double before = 4;
        // a word processor that measures the header a little higher must not lose the page's last line
        const double slack = 2;
        var marks = data.Texts("marks");
        yield return Text.Paragraph(
            data.Text("number"), Styles.Flush, new SpacingBetweenLines { Before = RedParts.Twips(before) },
            new Justification { Val = JustificationValues.Right });
        foreach (var line in marks)
        {
            yield return Text.Paragraph(line, Styles.Flush, new Justification { Val = JustificationValues.Right });
        }

        var title = (37 * Millimetre) + ((4 + marks.Count) * Row);
        var blank = (title - slack - Bottom - before - ((1 + marks.Count) * Row)) / 2;
        yield return Text.Gap(blank);
        yield return Text.Gap(blank);
    }

    // 170 mm where the text has 156
    private static Indentation Wide() => new() { Left = "-454", Right = "-340" };
}
