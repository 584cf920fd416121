using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace ProposalDesk.Core.Dossiers;

/// <summary>Turns a stored file into pages: a PDF as it is, a picture on a page of its own.</summary>
internal static class PrintedFile
{
    private const double A4Width = 595.28;
    private const double A4Height = 841.89;
    private const double Margin = 36;

    /// <returns>Null for what has no pages, and for a PDF that cannot be read (damaged or locked by a password).</returns>
    public static byte[]? Of(byte[] content, string contentType)
    {
        try
        {
            return contentType switch
            {
                "application/pdf" => Readable(content),
                "image/png" or "image/jpeg" => Picture(content, contentType == "image/png"),
                _ => null,
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library meets damaged files in its own ways; the file itself stays in the dossier untouched.
            return null;
        }
    }

    private static byte[]? Readable(byte[] content)
    {
        using var document = PdfDocument.Open(content);

        return document is { IsEncrypted: false, NumberOfPages: > 0 } ? content : null;
    }

    private static byte[] Picture(byte[] content, bool isPng)
    {
        using var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        var (width, height) = PictureSize.Of(content, isPng);
        var scale = Math.Min((A4Width - (2 * Margin)) / width, (A4Height - (2 * Margin)) / height);
        var (left, bottom) = ((A4Width - (width * scale)) / 2, A4Height - Margin - (height * scale));
        var place = new PdfRectangle(left, bottom, left + (width * scale), bottom + (height * scale));
        _ = isPng ? page.AddPng(content, place) : page.AddJpeg(content, place);

        return builder.Build();
    }
}
