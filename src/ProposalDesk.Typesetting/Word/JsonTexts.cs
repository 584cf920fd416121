using System.Text.Json.Nodes;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Reads a template's data.</summary>
internal static class JsonTexts
{
    public static string Text(this JsonNode data, string name) => data[name]?.GetValue<string>() ?? "";

    public static IReadOnlyList<string> Texts(this JsonNode data, string name) => Texts(data[name]);

    public static IReadOnlyList<string> Texts(JsonNode? array) =>
        array is null ? [] : [.. array.AsArray().Select(text => text?.GetValue<string>() ?? "")];
}
