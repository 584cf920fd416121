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

    /// <summary>Whether files of the kind can be turned into pages at all.</summary>
    public static bool HasPages(string contentType) => contentType is "application/pdf" or "image/png" or "image/jpeg";

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

    // Damage may show only when the pages are taken over: that is tried here, where one file can be left out, and not in the merge.
    private static byte[]? Readable(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        if (document.IsEncrypted || document.NumberOfPages == 0)
        {
            return null;
        }

        using var trial = new PdfDocumentBuilder();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            trial.AddPage(document, number);
        }

        trial.Build();

        return content;
    }

    private static byte[] Picture(byte[] content, bool isPng)
    {
        using var builder = new PdfDocumentBuilder();
        var (width, height, turn) = PictureFacts.Of(content, isPng);
        // a page that is turned with its picture lies on its side before
        var (pageWidth, pageHeight) = turn is 90 or 270 ? (A4Height, A4Width) : (A4Width, A4Height);
        var page = builder.AddPage(pageWidth, pageHeight);
        page.SetRotation(new PageRotationDegrees(turn));
        var scale = Math.Min((pageWidth - (2 * Margin)) / width, (pageHeight - (2 * Margin)) / height);
        var (left, bottom) = ((pageWidth - (width * scale)) / 2, (pageHeight - (height * scale)) / 2);
        var place = new PdfRectangle(left, bottom, left + (width * scale), bottom + (height * scale));
        _ = isPng ? page.AddPng(content, place) : page.AddJpeg(content, place);

        return builder.Build();
    }
}
