using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;

namespace ProposalDesk.Core.Dossiers;

/// <summary>
/// What a picture says of itself: width and height in pixels, and how a photograph is to be turned to stand upright, since a
/// telephone stores what its sensor saw and says the rest beside it (Exif, orientation).
/// </summary>
/// <param name="Turn">Degrees clockwise: 0, 90, 180 or 270. Mirrored ones, which no camera makes, stay as they are.</param>
internal readonly record struct PictureFacts(int Width, int Height, int Turn)
{
    // Only what is asked for is read: a damaged colour profile is no reason to leave a photograph out.
    private static readonly IJpegSegmentMetadataReader[] _parts = [new JpegReader(), new ExifReader()];

    /// <exception cref="ImageProcessingException">The file is damaged.</exception>
    /// <exception cref="InvalidOperationException">It says nothing of its size.</exception>
    public static PictureFacts Of(byte[] picture, bool isPng)
    {
        using var stream = new MemoryStream(picture);
        if (isPng)
        {
            var header = PngMetadataReader.ReadMetadata(stream).OfType<PngDirectory>()
                .First(d => d.ContainsTag(PngDirectory.TagImageWidth));

            return new(header.GetInt32(PngDirectory.TagImageWidth), header.GetInt32(PngDirectory.TagImageHeight), 0);
        }

        var read = JpegMetadataReader.ReadMetadata(stream, _parts);
        var frame = read.OfType<JpegDirectory>().First();
        var exif = read.OfType<ExifIfd0Directory>().FirstOrDefault();
        var orientation = exif is not null && exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var value) ? value : 1;

        return new(frame.GetImageWidth(), frame.GetImageHeight(), orientation switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 });
    }
}
