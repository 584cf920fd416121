using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ProposalDesk.Typesetting;

/// <summary>Puts the code of a character, 〔U+1F600〕, where no face can show it.</summary>
internal static class SpelledCharacters
{
    public static JsonObject In(JsonObject data, IReadOnlyList<string> characters)
    {
        return (JsonObject)Spelled(data)!;

        JsonNode? Spelled(JsonNode? node) => node switch
        {
            JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Spelled(part.Value)))),
            JsonArray parts => new JsonArray([.. parts.Select(Spelled)]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(SpelledText(text)),
            _ => node?.DeepClone(),
        };

        string SpelledText(string text) =>
            characters.Aggregate(text, (soFar, character) => soFar.Replace(character, CodeOf(character), StringComparison.Ordinal));
    }

    private static string CodeOf(string character) =>
        string.Create(CultureInfo.InvariantCulture, $"〔U+{Rune.GetRuneAt(character, 0).Value:X4}〕");
}
