using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The text of a document from its blocks.</summary>
internal static class BlockText
{
    /// <param name="width">Of the text, for its tables.</param>
    public static void Fill(JsonArray blocks, OpenXmlElement body, int width)
    {
        foreach (var block in blocks.OfType<JsonNode>())
        {
            switch (block.Text("kind"))
            {
                case "heading":
                    body.Append(Text.Paragraph(block.Text("text"), Styles.Heading(block["level"]!.GetValue<int>())));
                    break;
                case "table":
                    body.Append(Tables.Of(block, width));
                    // what follows a table begins on the grid again, a little below it
                    body.Append(Text.Paragraph("", Styles.Flush, new SpacingBetweenLines { Line = "120", LineRule = LineSpacingRuleValues.Exact }));
                    break;
                default:
                    body.Append(Text.Paragraph(block.Text("text")));
                    break;
            }
        }
    }
}
