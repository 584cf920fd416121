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
    public const string FormCell = "FormCell";
    public const string Imprint = "Imprint";
    public const string PageNumber = "PageNumberLine";
    public const string Mark = "RedMark";
    public const string AnnexLabel = "AnnexLabel";

    /// <param name="level">1 一、 2 （一） 3 1. 4 （1）</param>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>The face of a style, which its runs name too.</summary>
    public static string FaceOf(string? style) => style switch
    {
        Title or Mark => Faces.Title,
        "Heading1" or AnnexLabel => Faces.Hei,
        "Heading2" => Faces.Kai,
        PageNumber => Faces.Song,
        _ => Faces.Fang,
    };

    // A word processor knows its own styles by their English names and shows them in its language; the others are named in Chinese.
    public static DocumentFormat.OpenXml.Wordprocessing.Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces.Run(Faces.Fang), new Spacing { Val = Measures.Tracking }, new Kern { Val = 0 }, new FontSize { Val = "32" },
                new FontSizeComplexScript { Val = "32" },
                new Languages { Val = "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl { Val = false }, new Kinsoku(), new OverflowPunctuation { Val = false }, new AutoSpaceDE { Val = false },
                new AutoSpaceDN { Val = false },
                Row(), new Justification { Val = JustificationValues.Both }))),
        Style("Normal", "Normal", null, 32,
            new WidowControl { Val = false }, new Kinsoku(), new OverflowPunctuation { Val = false }, new AutoSpaceDE { Val = false },
            new AutoSpaceDN { Val = false }, Indented()),
        Style(Flush, "正文顶格", "Normal", null, Unindented()),
        Style(
            Title, "Title", "Normal", 44, new KeepNext(), Unindented(), new Justification { Val = JustificationValues.Center }, Outline(0)),
        Style(Heading(1), "heading 1", "Normal", null, new KeepNext(), Outline(0)),
        Style(Heading(2), "heading 2", "Normal", null, new KeepNext(), Outline(1)),
        Style(Heading(3), "heading 3", "Normal", null, new KeepNext(), Outline(2)),
        Style(Heading(4), "heading 4", "Normal", null, new KeepNext(), Outline(3)),
        Style(AnnexLabel, "附件标注", Flush, null, new KeepNext()),
        Style(Cell, "表格文字", Flush, 24, new WidowControl(), Text.Exactly(16), new Justification { Val = JustificationValues.Left }),
        Style(FormCell, "表单文字", Flush, 28, new WidowControl(), Text.Exactly(20), new Justification { Val = JustificationValues.Center }),
        Style(Imprint, "版记", Flush, 28, Text.Exactly(21)),
        Style(PageNumber, "页码行", Flush, 28, Text.Exactly(14)),
        Style(Mark, "发文机关标志", Flush, null, new Justification { Val = JustificationValues.Center }));

    private static SpacingBetweenLines Row() =>
        new()
        {
            Before = "0",
            After = "0",
            Line = Measures.Line.ToString(CultureInfo.InvariantCulture),
            LineRule = LineSpacingRuleValues.Exact,
        };

    private static Indentation Indented() =>
        new() { FirstLineChars = 200, FirstLine = (2 * Measures.Cell).ToString(CultureInfo.InvariantCulture) };

    private static Indentation Unindented() => new() { FirstLineChars = 0, FirstLine = "0" };

    private static OutlineLevel Outline(int level) => new() { Val = level };

    private static Style Style(string id, string name, string? basedOn, int? halfPoints, params OpenXmlElement[] paragraph)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null ? true : null };
        style.Append(new StyleName { Val = name });
        if (AliasOf(name) is { } alias)
        {
            style.Append(new Aliases { Val = alias });
        }

        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (paragraph.OfType<OutlineLevel>().Any())
        {
            // what one types after a heading is text
            style.Append(new NextParagraphStyle { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        var properties = new StyleParagraphProperties();
        foreach (var property in paragraph)
        {
            properties.AddChild(property);
        }

        style.Append(properties);
        var run = new StyleRunProperties(Faces.Run(FaceOf(id)));
        if (halfPoints is { } size)
        {
            // tightened so that 28 of 16 pt fill a line; other sizes are set as they are
            run.AddChild(new Spacing { Val = size == 32 ? Measures.Tracking : 0 });
            run.AddChild(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
            run.AddChild(new FontSizeComplexScript { Val = size.ToString(CultureInfo.InvariantCulture) });
        }

        style.Append(run);

        return style;
    }

    private static string? AliasOf(string name) => name switch
    {
        "Title" => "公文标题",
        "heading 1" => "一级标题",
        "heading 2" => "二级标题",
        "heading 3" => "三级标题",
        "heading 4" => "四级标题",
        _ => null,
    };
}
