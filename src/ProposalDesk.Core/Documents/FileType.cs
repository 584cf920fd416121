using System.IO.Compression;

namespace ProposalDesk.Core.Documents;

/// <summary>The kinds of file people may hand in, told by their first bytes and never by their name.</summary>
public sealed record FileType(string Extension, string ContentType)
{
    /// <summary>For the sentence beside a file field.</summary>
    public const string Words = "PDF、图片（PNG、JPG）、Word 文档（docx）或 Excel 表格（xlsx）";

    /// <summary>For the <c>accept</c> attribute.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx";

    /// <summary>The content type of what is signed and filed.</summary>
    public const string Pdf = "application/pdf";

    private static readonly FileType _pdf = new(".pdf", Pdf);
    private static readonly FileType _png = new(".png", "image/png");
    private static readonly FileType _jpeg = new(".jpg", "image/jpeg");
    private static readonly FileType _docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static readonly FileType _xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Null for everything else.</summary>
    public static FileType? Of(ReadOnlyMemory<byte> content)
    {
        var start = content.Span[..Math.Min(content.Length, 8)];

        return start.StartsWith("%PDF-"u8) ? _pdf
            : start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? _png
            : start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? _jpeg
            : start.StartsWith("PK\x03\x04"u8) ? OfOfficePackage(content)
            : null;
    }

    private static FileType? OfOfficePackage(ReadOnlyMemory<byte> content)
    {
        try
        {
            // Only the directory is read: nothing is unpacked, so a zip bomb stays a small file.
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);

            return zip.GetEntry("[Content_Types].xml") is null ? null
                : zip.GetEntry("word/document.xml") is not null ? _docx
                : zip.GetEntry("xl/workbook.xml") is not null ? _xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
