using System.Buffers.Binary;

namespace ProposalDesk.Core.Dossiers;

/// <summary>
/// How a photograph is to be turned to stand upright: a telephone stores what its sensor saw and says the rest beside it
/// (Exif, orientation).
/// </summary>
internal static class PictureTurn
{
    private const ushort Orientation = 0x0112;

    /// <returns>Degrees clockwise: 0, 90, 180 or 270. Mirrored ones, which no camera makes, stay as they are.</returns>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] is not (0xDA or 0xD9);)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            var segment = jpeg.Slice(at + 4, Math.Clamp(length - 2, 0, jpeg.Length - at - 4));
            if (jpeg[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                return OrientationIn(segment[6..]) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
            }

            at += 2 + Math.Max((int)length, 2);
        }

        return 0;
    }

    // a TIFF header, and the first directory it points to
    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 0;
        }

        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries);
        for (var i = 0; i < count && 2 + (12 * i) + 12 <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (12 * i), 12);
            if (Short(entry) == Orientation)
            {
                return Short(entry[8..]);
            }
        }

        return 0;

        int Short(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }
}
