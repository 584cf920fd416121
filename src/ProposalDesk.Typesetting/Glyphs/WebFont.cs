using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProposalDesk.Typesetting.Glyphs;

/// <summary>
/// Some characters of a TrueType face as a small web font (WOFF 1.0). The faces used have neither composite glyphs nor
/// instructions within them, so that an outline can be taken over as it is.
/// </summary>
internal static class WebFont
{
    /// <param name="glyphs">The glyph of each character, in order of the characters.</param>
    public static byte[] Of(FaceFile face, IReadOnlyList<KeyValuePair<int, int>> glyphs)
    {
        // glyph 0 is the one for characters a face lacks
        List<int> taken = [0, .. glyphs.Select(g => g.Value)];
        var outlines = face.Outlines(taken);
        var head = face.Table("head");
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var metrics = face.Table("hhea");
        var widths = Widths(face, taken, BinaryPrimitives.ReadUInt16BigEndian(metrics.AsSpan(34)));
        BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(34), (ushort)taken.Count);
        var limits = face.Table("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(limits.AsSpan(4), (ushort)taken.Count);

        // in the order of their tags, as the format wants them
        return Packed(
        [
            ("OS/2", face.Table("OS/2")),
            ("cmap", CharacterMap(glyphs)),
            ("glyf", Joined(outlines)),
            ("head", head),
            ("hhea", metrics),
            ("hmtx", widths),
            ("loca", Places(outlines)),
            ("maxp", limits),
            // with it the notice of copyright and licence
            ("name", face.Table("name")),
            ("post", face.Table("post")),
        ]);
    }

    // one table of groups (format 12) for the whole of Unicode; a group a character is plain, and shrinks well
    private static byte[] CharacterMap(IReadOnlyList<KeyValuePair<int, int>> glyphs)
    {
        var length = 16 + (12 * glyphs.Count);
        var writer = new Writer();
        writer.Short(0).Short(1).Short(3).Short(10).Long(12);
        writer.Short(12).Short(0).Long(length).Long(0).Long(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            writer.Long(glyphs[i].Key).Long(glyphs[i].Key).Long(i + 1);
        }

        return writer.ToArray();
    }

    // the last width counts for every glyph behind it
    private static byte[] Widths(FaceFile face, List<int> glyphs, int stated)
    {
        var all = face.Table("hmtx");
        var writer = new Writer();
        foreach (var glyph in glyphs)
        {
            var bearing = glyph < stated ? (4 * glyph) + 2 : (4 * stated) + (2 * (glyph - stated));
            writer.Bytes(all.AsSpan(4 * Math.Min(glyph, stated - 1), 2)).Bytes(all.AsSpan(bearing, 2));
        }

        return writer.ToArray();
    }

    private static byte[] Joined(IEnumerable<byte[]> outlines)
    {
        var writer = new Writer();
        foreach (var outline in outlines)
        {
            writer.Bytes(outline).Pad();
        }

        return writer.ToArray();
    }

    private static byte[] Places(IEnumerable<byte[]> outlines)
    {
        var writer = new Writer().Long(0);
        var place = 0;
        foreach (var outline in outlines)
        {
            place += (outline.Length + 3) / 4 * 4;
            writer.Long(place);
        }

        return writer.ToArray();
    }

    private static byte[] Packed(IReadOnlyList<(string Tag, byte[] Content)> tables)
    {
        var packed = tables.Select(t => Shrunk(t.Content)).ToList();
        var start = 44 + (20 * tables.Count);
        var length = start + packed.Sum(p => (p.Length + 3) / 4 * 4);
        var writer = new Writer();
        writer.Text("wOFF").Long(0x00010000).Long(length).Short(tables.Count).Short(0);
        writer.Long(12 + tables.Sum(t => 16 + ((t.Content.Length + 3) / 4 * 4))).Long(0x00010000);
        // neither metadata nor private data
        writer.Long(0).Long(0).Long(0).Long(0).Long(0);
        for (var i = 0; i < tables.Count; i++)
        {
            writer.Text(tables[i].Tag).Long(start).Long(packed[i].Length).Long(tables[i].Content.Length)
                .Long((int)Checksum(tables[i].Content));
            start += (packed[i].Length + 3) / 4 * 4;
        }

        packed.ForEach(p => writer.Bytes(p).Pad());

        return writer.ToArray();
    }

    private static byte[] Shrunk(byte[] content)
    {
        using var small = new MemoryStream();
        using (var zlib = new ZLibStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return small.Length < content.Length ? small.ToArray() : content;
    }

    private static uint Checksum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
        {
            sum = unchecked(sum + ((uint)content[i] << (24 - (8 * (i % 4)))));
        }

        return sum;
    }

    /// <summary>Bytes in the order of font files, the high one first.</summary>
    private sealed class Writer
    {
        private readonly List<byte> _bytes = [];

        public Writer Short(int value) => Bytes([(byte)(value >> 8), (byte)value]);

        public Writer Long(int value) => Short(value >> 16).Short(value);

        public Writer Text(string tag) => Bytes(Encoding.ASCII.GetBytes(tag));

        public Writer Bytes(ReadOnlySpan<byte> bytes)
        {
            _bytes.AddRange(bytes);
            return this;
        }

        public void Pad() => _bytes.AddRange(new byte[((_bytes.Count + 3) / 4 * 4) - _bytes.Count]);

        public byte[] ToArray() => [.. _bytes];
    }
}
