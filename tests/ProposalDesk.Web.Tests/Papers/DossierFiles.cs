using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace ProposalDesk.Web.Tests.Papers;

/// <summary>Files as people hand them in.</summary>
internal static class DossierFiles
{
    /// <summary>Three pages that are turned to the right, over, and to the left.</summary>
    public static byte[] Turned()
    {
        using var builder = new PdfDocumentBuilder();
        foreach (var turn in new[] { 90, 180, 270 })
        {
            builder.AddPage(PageSize.A4).SetRotation(new PageRotationDegrees(turn));
        }

        return builder.Build();
    }

    /// <summary>
    /// The head of a photograph of 40 × 20 points that a telephone took on its side: orientation 6, to be turned to the
    /// right.
    /// </summary>
    public static byte[] Photograph() =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        0xFF, 0xC0, 0, 17, 8, 0, 20, 0, 40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
        0xFF, 0xD9,
    ];
}
