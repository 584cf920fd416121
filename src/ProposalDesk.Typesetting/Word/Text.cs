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
        paragraph.Append(Runs(text));

        return paragraph;
    }

    public static WordParagraph Lines(IReadOnlyList<string> lines, string style)
    {
        var paragraph = new WordParagraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                paragraph.Append(new Run(new Break()));
            }

            paragraph.Append(Runs(lines[i]));
        }

        return paragraph;
    }

    public static IEnumerable<WordParagraph> Blank(int count) => Enumerable.Range(0, count).Select(_ => Paragraph("", Styles.Flush));

    /// <summary>A text as runs; characters beyond the basic plane name a face that has them.</summary>
    public static IEnumerable<Run> Runs(string text, params OpenXmlElement[] properties)
    {
        var piece = new StringBuilder();
        var isRare = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp != isRare && piece.Length > 0)
            {
                yield return RunOf(piece.ToString(), isRare, properties);
                piece.Clear();
            }

            isRare = !rune.IsBmp;
            piece.Append(rune.ToString());
        }

        if (piece.Length > 0)
        {
            yield return RunOf(piece.ToString(), isRare, properties);
        }
    }

    private static Run RunOf(string text, bool isRare, OpenXmlElement[] properties)
    {
        var run = new Run();
        if (isRare || properties.Length > 0)
        {
            var all = new RunProperties();
            if (isRare)
            {
                all.Append(Faces.Run(Faces.Rare));
            }

            foreach (var property in properties)
            {
                all.AddChild(property.CloneNode(true));
            }

            run.Append(all);
        }

        run.Append(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });

        return run;
    }
}
