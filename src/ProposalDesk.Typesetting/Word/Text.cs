using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Paragraphs and runs on the grid.</summary>
internal static class Text
{
    /// <param name="style">A style id of <see cref="Styles"/>; null for the running text, two characters indented.</param>
    public static WordParagraph Paragraph(string text, string? style = null, params OpenXmlElement[] properties)
    {
        var all = new ParagraphProperties();
        if (style is not null)
        {
            all.Append(new ParagraphStyleId { Val = style });
        }

        foreach (var property in properties)
        {
            all.AddChild(property);
        }

        var paragraph = all.HasChildren ? new WordParagraph(all) : new WordParagraph();
        paragraph.Append(Runs(text, Styles.FaceOf(style)));

        return paragraph;
    }

    public static WordParagraph Lines(IReadOnlyList<string> lines, string style, params OpenXmlElement[] properties)
    {
        var paragraph = Paragraph("", style, properties);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                paragraph.Append(Run(Styles.FaceOf(style), new Break()));
            }

            paragraph.Append(Runs(lines[i], Styles.FaceOf(style)));
        }

        return paragraph;
    }

    public static IEnumerable<WordParagraph> Blank(int count) => Enumerable.Range(0, count).Select(_ => Paragraph("", Styles.Flush));

    /// <summary>An empty line of its own height, in points.</summary>
    public static WordParagraph Gap(double height) => Paragraph("", Styles.Flush, Exactly(height));

    public static SpacingBetweenLines Exactly(double points) =>
        new() { Line = RedParts.Twips(points), LineRule = LineSpacingRuleValues.Exact };

    /// <summary>The size of a run, in points.</summary>
    public static OpenXmlElement[] Size(double points) =>
        [new FontSize { Val = RedParts.Twips(points / 10) }, new FontSizeComplexScript { Val = RedParts.Twips(points / 10) }];

    /// <summary>Goes to the next page with what follows.</summary>
    public static void KeepWithNext(IEnumerable<WordParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            paragraph.ParagraphProperties.KeepNext = new KeepNext();
        }
    }

    /// <summary>
    /// A text as runs. Each names its face, as text copied into another document would else take that one's; characters
    /// beyond the basic plane name a face that has them.
    /// </summary>
    public static IEnumerable<Run> Runs(string text, string face, params OpenXmlElement[] properties)
    {
        var piece = new StringBuilder();
        var isRare = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp != isRare && piece.Length > 0)
            {
                yield return RunOf(piece.ToString(), isRare ? Faces.Rare : face, properties);
                piece.Clear();
            }

            isRare = !rune.IsBmp;
            piece.Append(rune.ToString());
        }

        if (piece.Length > 0)
        {
            yield return RunOf(piece.ToString(), isRare ? Faces.Rare : face, properties);
        }
    }

    public static Run Run(string face, params OpenXmlElement[] content)
    {
        var run = new Run(new RunProperties(Faces.Run(face)));
        run.Append(content);

        return run;
    }

    private static Run RunOf(string text, string face, OpenXmlElement[] properties)
    {
        var run = Run(face, new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
        foreach (var property in properties)
        {
            run.RunProperties!.AddChild(property.CloneNode(true));
        }

        return run;
    }
}
