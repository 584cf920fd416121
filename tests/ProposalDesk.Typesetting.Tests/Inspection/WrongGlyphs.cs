using System.Globalization;
using System.Text.Json;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The characters that the open faces print as others, by the beginning of the face's name in a PDF.</summary>
internal static class WrongGlyphs
{
    public static IReadOnlyDictionary<string, IReadOnlySet<int>> ByFace { get; } =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            File.ReadAllText(TypesettingPlaces.Find(new TypesettingOptions()).WrongGlyphs))!
            .ToDictionary(face => face.Key.Split(' ')[0], face => (IReadOnlySet<int>)face.Value.Keys
                .Select(code => int.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToHashSet());

    /// <summary>The face, by the name it has in a PDF, if its glyph for the character is wrong.</summary>
    public static string? FaceOf(string font, int code) =>
        ByFace.FirstOrDefault(face => font.Contains(face.Key, StringComparison.Ordinal) && face.Value.Contains(code)).Key;
}
