using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>文件格式: ten rows with mark, number and red rule; class and disclosure stand in the first of them.</summary>
internal static class FileHead
{
    private const double Row = Measures.Line / 20.0;

    // the mark's ink 35 mm under the text block's top, the rule at 7.8 rows, 4 mm under the number
    private const double InkTop = 35 * 72 / 25.4;
    private const double Rule = 7.8 * Row;
    private const double NumberLine = 20;
    private const double RuleSpace = 9;
    private const double RuleWidth = 1.75;

    // a word processor that measures the head a little higher must not lose the page's last line
    private const double Slack = 1;

    public static IEnumerable<OpenXmlElement> Lines(JsonObject data)
    {
        var marks = data.Texts("marks");
        foreach (var line in marks)
        {
            yield return Text.Paragraph(line, Styles.Flush, new Justification { Val = JustificationValues.Right });
        }

        var size = RedParts.SizeOf(data.Text("mark"), 44, 28);
        var markTop = InkTop - (size * RedParts.InkTop);
        yield return RedParts.Mark(data.Text("mark"), size, markTop - (marks.Count * Row), null, null);
        yield return Text.Paragraph(
            data.Text("number"),
            Styles.Flush,
            new ParagraphBorders(RedParts.Border<BottomBorder>(BorderValues.Single, 14, RuleSpace)),
            new SpacingBetweenLines
            {
                Before = RedParts.Twips(Rule - RuleSpace - NumberLine - markTop - (size * RedParts.LineShare)),
                After = RedParts.Twips((10 * Row) - Rule - RuleWidth - Slack),
                Line = RedParts.Twips(NumberLine),
                LineRule = LineSpacingRuleValues.Exact,
            },
            new Justification { Val = JustificationValues.Center });
    }
}
