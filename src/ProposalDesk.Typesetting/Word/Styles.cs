using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The styles of a paper: real headings, every line as high as a row of the grid.</summary>
internal static class Styles
{
    public const string Title = "Title";
    public const string Flush = "Flush";
    public const string Cell = "Cell";
    public const string Imprint = "Imprint";
    public const string PageNumber = "PageNumberLine";
    public const string Mark = "RedMark";
    public const string AnnexLabel = "AnnexLabel";

    /// <param name="level">1 一、 2 （一） 3 1. 4 （1）</param>
    public static string Heading(int level) => $"Heading{level}";

    public static DocumentFormat.OpenXml.Wordprocessing.Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces.Run(Faces.Fang), new Spacing { Val = Measures.Tracking }, new Kern { Val = 0 }, new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" },
                new Languages { Val = "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl { Val = false }, new Kinsoku(), new OverflowPunctuation { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false },
                Row(), new Justification { Val = JustificationValues.Both }))),
        Style("Normal", "Normal", null, Faces.Fang, 32, isDefault: true,
            new WidowControl { Val = false }, new Kinsoku(), new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }, Indented()),
        Style(Flush, "Flush", "Normal", null, null, false, Unindented()),
        Style(Title, "Title", "Normal", Faces.Title, 44, false, Unindented(), new Justification { Val = JustificationValues.Center }, Outline(0)),
        Style(Heading(1), "heading 1", "Normal", Faces.Hei, null, false, new KeepNext(), Outline(0)),
        Style(Heading(2), "heading 2", "Normal", Faces.Kai, null, false, new KeepNext(), Outline(1)),
        Style(Heading(3), "heading 3", "Normal", Faces.Fang, null, false, new KeepNext(), Outline(2)),
        Style(Heading(4), "heading 4", "Normal", Faces.Fang, null, false, new KeepNext(), Outline(3)),
        Style(AnnexLabel, "Annex Label", "Flush", Faces.Hei, null, false, new KeepNext()),
        Style(Cell, "Cell", "Flush", null, 24, false, new SpacingBetweenLines { Line = "320", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Left }),
        Style(Imprint, "Imprint", "Flush", null, 28, false, new SpacingBetweenLines { Line = "420", LineRule = LineSpacingRuleValues.Exact }),
        Style(PageNumber, "Page Number Line", "Flush", Faces.Song, 28, false, new SpacingBetweenLines { Line = "280", LineRule = LineSpacingRuleValues.Exact }),
        Style(Mark, "Red Mark", "Flush", Faces.Title, null, false, new Justification { Val = JustificationValues.Center }));

    private static SpacingBetweenLines Row() =>
        new() { Before = "0", After = "0", Line = Measures.Line.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact };

    private static Indentation Indented() => new() { FirstLineChars = 200, FirstLine = (2 * Measures.Cell).ToString(CultureInfo.InvariantCulture) };

    private static Indentation Unindented() => new() { FirstLineChars = 0, FirstLine = "0" };

    private static OutlineLevel Outline(int level) => new() { Val = level };

    private static Style Style(string id, string name, string? basedOn, string? face, int? halfPoints, bool isDefault, params OpenXmlElement[] paragraph)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        var properties = new StyleParagraphProperties();
        foreach (var property in paragraph)
        {
            properties.AddChild(property);
        }

        style.Append(properties);
        var run = new StyleRunProperties();
        if (face is not null)
        {
            run.Append(Faces.Run(face));
        }

        if (halfPoints is { } size)
        {
            // tightened so that 28 of 16 pt fill a line; other sizes are set as they are
            run.AddChild(new Spacing { Val = size == 32 ? Measures.Tracking : 0 });
            run.AddChild(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
            run.AddChild(new FontSizeComplexScript { Val = size.ToString(CultureInfo.InvariantCulture) });
        }

        if (run.HasChildren)
        {
            style.Append(run);
        }

        return style;
    }
}
