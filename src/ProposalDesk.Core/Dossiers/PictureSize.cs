using System.Buffers.Binary;

namespace ProposalDesk.Core.Dossiers;

/// <summary>Width and height in pixels, read from a picture's header.</summary>
internal static class PictureSize
{
    /// <exception cref="InvalidDataException">The header is damaged.</exception>
    public static (int Width, int Height) Of(ReadOnlySpan<byte> picture, bool isPng) => isPng
        ? (BinaryPrimitives.ReadInt32BigEndian(picture[16..]), BinaryPrimitives.ReadInt32BigEndian(picture[20..]))
        : OfJpeg(picture);

    private static (int Width, int Height) OfJpeg(ReadOnlySpan<byte> picture)
    {
        for (var at = 2; at + 9 < picture.Length
            && picture[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]))
        {
            // a frame header; C4, C8 and CC of the same range are tables
            if (picture[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(
                    picture[(at + 5)..]));
            }
        }

        throw new InvalidDataException("The picture has no frame header.");
    }
}
