using System.Buffers.Binary;
using System.Text;

namespace ProposalDesk.Typesetting.Glyphs;

/// <summary>One TrueType or OpenType file: its tables, and the characters it has glyphs for.</summary>
internal sealed class FaceFile
{
    private readonly Dictionary<string, (long Start, int Length)> _tables = [];

    private FaceFile(string path) => FilePath = path;

    public string FilePath { get; }

    public static FaceFile Open(string path)
    {
        var face = new FaceFile(path);
        using var file = File.OpenRead(path);
        var start = Read(file, 0, 12);
        var directory = Read(file, 12, 16 * UInt16(start, 4));
        for (var at = 0; at < directory.Length; at += 16)
        {
            face._tables[Encoding.Latin1.GetString(directory, at, 4)] = (UInt32(directory, at + 8), (int)UInt32(directory, at + 12));
        }

        return face;
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    public byte[] Table(string name)
    {
        using var file = File.OpenRead(FilePath);
        var (start, length) = _tables[name];

        return Read(file, start, length);
    }

    /// <summary>The glyph of each character, in order of the characters.</summary>
    public SortedDictionary<int, int> Characters()
    {
        var cmap = Table("cmap");
        var found = new SortedDictionary<int, int>();
        for (var i = 0; i < UInt16(cmap, 2); i++)
        {
            var at = (int)UInt32(cmap, 8 + (8 * i));
            switch (UInt16(cmap, at))
            {
                case 4:
                    ReadSegments(cmap, at, found);
                    break;
                case 12:
                    ReadGroups(cmap, at, found);
                    break;
            }
        }

        return found;
    }

    /// <summary>The outlines of glyphs, as the file has them; empty for a glyph without ink.</summary>
    public IReadOnlyList<byte[]> Outlines(IEnumerable<int> glyphs)
    {
        var places = Table("loca");
        var isLong = UInt16(Table("head"), 50) == 1;
        using var file = File.OpenRead(FilePath);

        return [.. glyphs.Select(glyph => Read(file, _tables["glyf"].Start + PlaceOf(glyph), (int)(PlaceOf(glyph + 1) - PlaceOf(glyph))))];

        long PlaceOf(int glyph) => isLong ? UInt32(places, 4 * glyph) : 2L * UInt16(places, 2 * glyph);
    }

    private static void ReadGroups(byte[] cmap, int at, SortedDictionary<int, int> found)
    {
        for (var group = at + 16; group < at + 16 + (12 * (int)UInt32(cmap, at + 12)); group += 12)
        {
            var (first, last, glyph) = ((int)UInt32(cmap, group), (int)UInt32(cmap, group + 4), (int)UInt32(cmap, group + 8));
            for (var code = first; code <= last; code++)
            {
                found[code] = glyph + code - first;
            }
        }
    }

    private static void ReadSegments(byte[] cmap, int at, SortedDictionary<int, int> found)
    {
        var size = UInt16(cmap, at + 6);
        for (var segment = 0; segment < size; segment += 2)
        {
            var (last, first, delta) = (UInt16(cmap, at + 14 + segment), UInt16(cmap, at + 16 + size + segment), UInt16(
                cmap, at + 16 + (2 * size) + segment));
            var rangeAt = at + 16 + (3 * size) + segment;
            var range = UInt16(cmap, rangeAt);
            for (var code = first; code <= last && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? (code + delta) & 0xFFFF : UInt16(cmap, rangeAt + range + (2 * (code - first)));
                if (glyph != 0)
                {
                    found.TryAdd(code, glyph);
                }
            }
        }
    }

    private static byte[] Read(FileStream file, long start, int length)
    {
        var bytes = new byte[length];
        file.Position = start;
        file.ReadExactly(bytes);

        return bytes;
    }

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
