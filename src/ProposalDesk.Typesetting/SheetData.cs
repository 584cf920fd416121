using System.Text.Json.Nodes;
using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>A form as the data of its template.</summary>
internal static class SheetData
{
    public static void Fill(JsonObject data, Sheet sheet)
    {
        data["rows"] = new JsonArray([.. sheet.Rows.Select(Of)]);
        data["note"] = string.IsNullOrWhiteSpace(sheet.Note) ? null : DocumentData.OneLine(sheet.Note);
    }

    private static JsonNode Of(SheetRow row) => row switch
    {
        CellsRow cells => new JsonObject
        {
            ["kind"] = "cells",
            ["cells"] = new JsonArray(
                [.. cells.Cells.Select(cell => new JsonObject { ["label"] = cell.Label, ["value"] = LinesOf(cell.Value) })]),
        },
        TextRow text =>
            new JsonObject { ["kind"] = "text", ["label"] = text.Label, ["text"] = LinesOf(text.Text), ["height"] = text.LeastHeight },
        ListRow list => new JsonObject
        {
            ["kind"] = "list",
            ["head"] = DocumentData.Texts(list.Head),
            ["rows"] = new JsonArray([.. list.Rows.Select(DocumentData.Texts)]),
            ["widths"] = new JsonArray([.. list.Widths.Select(width => JsonValue.Create(width))]),
            ["isLong"] = new JsonArray(
                [.. list.Head.Select((_, i) => JsonValue.Create(list.Rows.Any(r => r[i].EnumerateRunes().Count() > 10)))]),
        },
        _ => throw new ArgumentException($"No setting for {row.GetType().Name}.", nameof(row)),
    };

    private static JsonArray LinesOf(string text) => new([.. DocumentData.Lines(text).Select(line => JsonValue.Create(line))]);
}
