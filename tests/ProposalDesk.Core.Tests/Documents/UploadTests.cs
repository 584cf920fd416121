using System.IO.Compression;
using System.Text;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Tests.Documents;

public class UploadTests
{
    private static readonly FileType _pdf = FileType.Of(Encoding.ASCII.GetBytes("%PDF-1.7 …"))!;

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\桌面\\沟通记录.pdf", "沟通记录.pdf")]
    [InlineData("记录.pdf.exe", "记录.pdf.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("<script>.pdf", "script.pdf")]
    [InlineData("...", "附件.pdf")]
    [InlineData(null, "附件.pdf")]
    public void A_hostile_name_becomes_a_harmless_one(string? name, string clean) => Assert.Equal(clean, FileName.Clean(name, _pdf));

    [Fact]
    public void A_name_never_grows_beyond_its_column() =>
        Assert.Equal(StoredFile.NameMaxLength, FileName.Clean(new string('长', 500) + ".pdf", _pdf).Length);

    [Fact]
    public void Word_and_excel_are_told_apart_by_what_they_hold()
    {
        Assert.Equal(".docx", FileType.Of(Package("[Content_Types].xml", "word/document.xml"))?.Extension);
        Assert.Equal(".xlsx", FileType.Of(Package("[Content_Types].xml", "xl/workbook.xml"))?.Extension);
        Assert.Null(FileType.Of(Package("readme.txt")));
    }

    [Fact]
    public void A_page_or_a_program_named_pdf_is_not_taken()
    {
        Assert.Null(FileType.Of(Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>")));
        Assert.Null(FileType.Of("MZ program"u8.ToArray()));
        Assert.Null(FileType.Of("PK\x03\x04 broken zip"u8.ToArray()));
        Assert.Null(FileType.Of(ReadOnlyMemory<byte>.Empty));
    }

    private static byte[] Package(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in entries)
            {
                zip.CreateEntry(name);
            }
        }

        return stream.ToArray();
    }
}
