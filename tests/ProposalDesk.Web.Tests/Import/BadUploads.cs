using System.IO.Compression;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Import;

/// <summary>Files that nobody can import, each for a reason of its own.</summary>
internal static class BadUploads
{
    public static Upload Of(string what) => what switch
    {
        "empty" => new("空.docx", []),
        "type" => new("图.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x01, 0xFF, 0xFE, 0x00]),
        "zip" => new("坏.docx", [.. "PK"u8, 3, 4, .. new byte[200]]),
        "large" => new("大.docx", [.. "PK"u8, 3, 4, .. new byte[30 * 1024 * 1024]]),
        _ => new("别的.docx", DocumentWithoutProposal()),
    };

    private static byte[] DocumentWithoutProposal()
    {
        using var bytes = new MemoryStream();
        using (var source = new MemoryStream(Papers.Of("own", "word").Content))
        using (var read = new ZipArchive(source))
        using (var written = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var entry in read.Entries)
            {
                using var to = written.CreateEntry(entry.FullName).Open();
                if (entry.FullName == "word/document.xml")
                {
                    to.Write("""
                        <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:body><w:p><w:r><w:t>会议通知</w:t></w:r></w:p></w:body></w:document>
                        """u8);
                }
                else
                {
                    using var from = entry.Open();
                    from.CopyTo(to);
                }
            }
        }

        return bytes.ToArray();
    }
}
