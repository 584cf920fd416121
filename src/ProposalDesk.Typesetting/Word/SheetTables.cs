using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The ruled forms, row by row as in the PDF.</summary>
internal static class SheetTables
{
    private const int Label = 1588; // 28 mm

    public static void Fill(JsonObject data, Body body)
    {
        var isFirst = true;
        foreach (var row in data["rows"]!.AsArray().OfType<JsonNode>())
        {
            var table = row.Text("kind") switch
            {
                "cells" => Pairs(row["cells"]!.AsArray()),
                "text" => Labelled(row),
                _ => Tables.Of(row, Measures.TextWidth),
            };
            if (!isFirst)
            {
                // the table above has drawn this line
                table.GetFirstChild<TableProperties>()!.TableBorders!.TopBorder!.Val = BorderValues.Nil;
            }

            isFirst = false;
            body.Append(table);
            // tables that touch would become one
            body.Append(Text.Paragraph("", Styles.Cell, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));
        }

        if (data.Text("note") is { Length: > 0 } note)
        {
            body.Append(Text.Paragraph(note, Styles.Cell));
        }
    }

    private static Table Pairs(JsonArray pairs)
    {
        var value = (Measures.TextWidth / pairs.Count) - Label;
        var table = Tables.Ruled([.. pairs.SelectMany(_ => new[] { Label, value })]);
        table.Append(Tables.RowOf(12, true, pairs.SelectMany(pair => new[]
        {
            Tables.Cell([Tables.Centred(pair!.Text("label"))], Label),
            Tables.Cell(pair!.Texts("value").Select(Tables.Centred), value),
        })));

        return table;
    }

    private static Table Labelled(JsonNode row)
    {
        var table = Tables.Ruled([Label, Measures.TextWidth - Label]);
        table.Append(Tables.RowOf(row["height"]!.GetValue<double>(), false,
            Tables.Cell([Tables.Centred(row.Text("label"))], Label),
            Tables.Cell(row.Texts("text").Select(line => Text.Paragraph(line, Styles.Cell)), Measures.TextWidth - Label)));

        return table;
    }
}
