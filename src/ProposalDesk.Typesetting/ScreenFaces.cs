using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using ProposalDesk.Typesetting.Glyphs;

namespace ProposalDesk.Typesetting;

/// <summary>
/// The faces that pages load for hanzi the reader's machine may lack, cut into files of at most 128 characters: a page loads
/// only those it needs, and one of ordinary names none. There are two families. Rare characters stand first in the lists of
/// the style sheets: a browser that has begun to show boxes for them does not always look again. The common ones (GBK) stand
/// last, for a machine without any Chinese face. A browser prepares every face it is told of at every page, so the rules for
/// rare characters also come block by block.
/// </summary>
public sealed class ScreenFaces(IOptions<TypesettingOptions> options)
{
    private const int BlockBits = 7;

    private readonly TypesettingPlaces _places = TypesettingPlaces.Find(options.Value);
    private IReadOnlyList<Piece>? _pieces;

    private sealed record Piece(string Name, int Block, bool IsRare, FaceFile Face, IReadOnlyList<KeyValuePair<int, int>> Glyphs);

    /// <summary>One rule for each file, which lies beside the style sheet; null where the faces are not installed.</summary>
    public string? CommonRules() => Rules(piece => !piece.IsRare);

    /// <summary>The same for all rare characters.</summary>
    public string? RareRules() => Rules(piece => piece.IsRare);

    /// <summary>The same for the rare ones among the 128 characters of a block, empty where no face has any.</summary>
    public string? RareRules(int block) => Rules(piece => piece.IsRare && piece.Block == block);

    /// <summary>A file of the style sheet; null if there is none of that name.</summary>
    public byte[]? Find(string name) =>
        Pieces()?.FirstOrDefault(p => p.Name == name) is { } piece ? WebFont.Of(piece.Face, piece.Glyphs) : null;

    private string? Rules(Func<Piece, bool> areWanted) => Pieces() is { } pieces
        ? string.Concat(pieces.Where(areWanted).Select(Rule))
        : null;

    // each character from the first face that has it
    private IReadOnlyList<Piece>? Pieces()
    {
        var files = _places.ScreenFaces().ToList();
        if (_pieces is null && files.All(File.Exists))
        {
            var taken = new HashSet<int>();
            _pieces = [.. files.Concat(_places.AddedFaces()).Select(FaceFile.Open).Where(face => face.Has("glyf"))
                .SelectMany((face, number) => face.Characters()
                .Where(glyph => IsWanted(glyph.Key) && taken.Add(glyph.Key))
                .GroupBy(glyph => (Block: glyph.Key >> BlockBits, IsRare: IsRare(glyph.Key)))
                .Select(block => new Piece(
                    string.Create(CultureInfo.InvariantCulture, $"{(block.Key.IsRare ? "rare" : "common")}-{number}-{block.Key.Block:x}"),
                    block.Key.Block,
                    block.Key.IsRare,
                    face,
                    [.. block])))];
        }

        return _pieces;
    }

    // radicals, Chinese punctuation, hanzi, full-width forms
    private static bool IsWanted(int code) => code is (>= 0x2E80 and <= 0x303F) or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    // beyond what every Chinese machine has had for thirty years
    private static bool IsRare(int code) =>
        code is (>= 0x2E80 and < 0x3000) or (>= 0x3400 and < 0x4E00) or (> 0x9FA5 and < 0xFB00) or >= 0x20000;

    private static string Rule(Piece piece)
    {
        var family = piece.IsRare ? "Rare Characters" : "Common Characters";

        return $"@font-face{{font-family:\"{family}\";src:url({piece.Name}.woff);unicode-range:{Ranges(piece)}}}\n";
    }

    private static string Ranges(Piece piece)
    {
        var ranges = new StringBuilder();
        for (var i = 0; i < piece.Glyphs.Count;)
        {
            var (first, last) = (piece.Glyphs[i].Key, piece.Glyphs[i].Key);
            for (i++; i < piece.Glyphs.Count && piece.Glyphs[i].Key == last + 1; i++)
            {
                last++;
            }

            ranges.Append(CultureInfo.InvariantCulture, $"{(ranges.Length > 0 ? "," : "")}U+{first:X}{(last > first ? $"-{last:X}" : "")}");
        }

        return ranges.ToString();
    }
}
