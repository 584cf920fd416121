using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The text of a document from its blocks.</summary>
internal static class BlockText
{
    private const double Row = Measures.Line / 20.0;

    // a shorter paragraph before a table announces it
    private const int Announcement = 54;

    /// <param name="width">Of the text, for its tables.</param>
    /// <returns>Room in points that what follows leaves above itself, to begin on a row of the grid after a table.</returns>
    public static double Fill(JsonArray blocks, OpenXmlElement body, int width)
    {
        var rest = 0.0;
        foreach (var block in blocks.OfType<JsonNode>())
        {
            if (block.Text("kind") == "table")
            {
                rest = Table(block, body, width, rest);
                continue;
            }

            body.Append(Paragraph(block, width, Before(rest)));
            rest = 0;
        }

        return rest;
    }

    public static OpenXmlElement[] Before(double rest) => rest > 0 ? [new SpacingBetweenLines { Before = RedParts.Twips(rest) }] : [];

    private static WordParagraph Paragraph(JsonNode block, int width, OpenXmlElement[] before)
    {
        var isCaption = block.Text("kind") == "caption";
        var style = block.Text("kind") == "heading" ? Styles.Heading(block["level"]!.GetValue<int>()) : isCaption ? Styles.Flush : null;
        var paragraph = Text.Paragraph("", style, isCaption ? [.. before, new Justification { Val = JustificationValues.Center }] : before);
        var tracking = LineFit.TrackingOf(block.Text("text"), block["lines"]!.GetValue<int>(), width);
        paragraph.Append(Text.Runs(block.Text("text"), isCaption ? Faces.Hei : Styles.FaceOf(style),
            tracking == Measures.Tracking ? [] : [new Spacing { Val = tracking }]));

        return paragraph;
    }

    private static double Table(JsonNode block, OpenXmlElement body, int width, double rest)
    {
        var (table, height) = Tables.Of(block, width, Tables.InText);
        // as in the PDF: a small table stands in the middle of the rows it takes, one that may break close under the text
        var over = block["rows"]!.AsArray().Count > 12 ? 4 : ((Math.Ceiling((height + 8) / Row) * Row) - height) / 2;
        switch (body.LastChild)
        {
            case WordParagraph before:
                before.ParagraphProperties ??= new ParagraphProperties();
                before.ParagraphProperties.SpacingBetweenLines ??= new SpacingBetweenLines();
                before.ParagraphProperties.SpacingBetweenLines.After = RedParts.Twips(over);
                if (before.InnerText.Length < Announcement)
                {
                    Text.KeepWithNext([before]);
                }

                break;
            case not null:
                // tables that touch would become one
                body.Append(Text.Gap(rest + over));
                break;
        }

        body.Append(table);

        return Row - ((over + height) % Row);
    }
}
