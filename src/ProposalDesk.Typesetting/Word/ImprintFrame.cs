using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>
/// 版记: a frame at the foot of the text block. Its paragraphs have the same borders and indents: only then are they one
/// frame with one pair of rules. The thin rule between them is therefore drawn, in a paragraph of its own.
/// </summary>
internal static class ImprintFrame
{
    // one character of 14 pt on both sides, three more for 抄送：
    private const int Inward = 280;
    private const int Hanging = 840;

    /// <param name="width">Of the text.</param>
    public static IEnumerable<OpenXmlElement> Of(JsonObject data, bool hasRules, int width)
    {
        var copies = data.Texts("copies");
        var office = hasRules ? data.Text("issuingOffice") : "";
        if (copies.Count > 0)
        {
            var text = $"抄送：{string.Join("、", copies)}。";
            var tracking = LineFit.TrackingOf(text, data["copiesLines"]!.GetValue<int>(), width - Inward - Inward, 14, Hanging);
            yield return Line(hasRules, width, Text.Runs(text, Faces.Fang, new Spacing { Val = tracking }));
        }

        if (copies.Count > 0 && office.Length > 0)
        {
            yield return ThinRule(width);
        }

        if (office.Length > 0)
        {
            yield return Line(hasRules, width, [.. Text.Runs(office, Faces.Fang), Text.Run(Faces.Fang, new TabChar()),
                .. Text.Runs($"{data.Text("dateText")}印发", Faces.Fang)]);
        }
    }

    // the tab leads over the margin, which the rule does not keep
    private static WordParagraph Line(bool hasRules, int width, IEnumerable<Run> runs)
    {
        var paragraph = Framed(hasRules, width);
        paragraph.Append(Text.Run(Faces.Fang, new TabChar()));
        paragraph.Append(runs);

        return paragraph;
    }

    // 0.25 mm
    private static WordParagraph ThinRule(int width)
    {
        var rule = string.Create(CultureInfo.InvariantCulture, $"""
            <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
              <v:rect style="mso-wrap-distance-left:0;mso-wrap-distance-top:0;mso-wrap-distance-right:0;
                mso-wrap-distance-bottom:0;width:{width / 20.0}pt;height:.7pt"
                fillcolor="black" stroked="f"/>
            </w:pict>
            """);
        var paragraph = Framed(true, width);
        paragraph.ParagraphProperties!.AddChild(Text.Exactly(1));
        paragraph.Append(Text.Run(Faces.Fang, new Picture(rule)));

        return paragraph;
    }

    private static WordParagraph Framed(bool hasRules, int width)
    {
        var paragraph = Text.Paragraph(
            "",
            Styles.Imprint,
            new FrameProperties
            {
                Width = Number(width),
                HorizontalSpace = "0",
                Wrap = TextWrappingValues.Around,
                VerticalPosition = VerticalAnchorValues.Margin,
                HorizontalPosition = HorizontalAnchorValues.Margin,
                XAlign = HorizontalAlignmentValues.Left,
                YAlign = VerticalAlignmentValues.Bottom,
            },
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = Inward },
                new TabStop { Val = TabStopValues.Right, Position = width - Inward }),
            new Indentation { Left = Number(Inward + Hanging), Right = Number(Inward), Hanging = Number(Inward + Hanging) });
        if (hasRules)
        {
            // 0.35 mm, in eighths of a point
            paragraph.ParagraphProperties!.AddChild(new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" }));
        }

        return paragraph;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
