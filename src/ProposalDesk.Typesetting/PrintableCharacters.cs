using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProposalDesk.Typesetting.Glyphs;

namespace ProposalDesk.Typesetting;

/// <summary>
/// Which characters documents can show. The last faces of every list of faces are the same, so these decide, whatever the
/// place of the text.
/// </summary>
public sealed class PrintableCharacters(IOptions<TypesettingOptions> options)
{
    private readonly TypesettingPlaces _places = TypesettingPlaces.Find(options.Value);
    private BitArray? _known;

    /// <summary>The characters of a document that no face has, in order of appearance.</summary>
    public IReadOnlyList<string> Missing(DocumentModel model) => Missing(DocumentData.Of(model).Data);

    /// <summary>The same of texts, as they would be set.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string?> texts) => MissingIn(texts.OfType<string>().Select(VisibleText.Of));

    internal IReadOnlyList<string> Missing(JsonNode data) => MissingIn(TextsOf(data));

    private IReadOnlyList<string> MissingIn(IEnumerable<string> texts) => Known() is { } known
        ? [.. texts.SelectMany(text => text.EnumerateRunes()).Distinct().Where(rune => rune.Value != '\n' && !known[rune.Value])
            .Select(rune => rune.ToString())]
        : [];

    // Null where faces are not installed: then nothing can be set at all, and that is said instead.
    private BitArray? Known()
    {
        if (_known is null && _places.LastFaces().All(File.Exists))
        {
            var known = new BitArray(0x110000);
            foreach (var code in _places.LastFaces().Concat(_places.AddedFaces()).SelectMany(file => FaceFile.Open(file).Characters().Keys))
            {
                known[code] = true;
            }

            _known = known;
        }

        return _known;
    }

    private static IEnumerable<string> TextsOf(JsonNode? data) => data switch
    {
        JsonObject parts => parts.SelectMany(part => TextsOf(part.Value)),
        JsonArray parts => parts.SelectMany(TextsOf),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
