using System.IO.Compression;
using System.Text;
using ProposalDesk.Core.Intake.Reading;

namespace ProposalDesk.Core.Tests.Intake;

public class BadFilesTests
{
    private const string DocumentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string DocumentRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="word/document.xml"/>
        </Relationships>
        """;

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "空的" },
        { "too large", new byte[ProposalFileReader.MaxBytes + 1], "20 MB" },
        { "old Word file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ".docx" },
        { "PDF", "%PDF-1.7 \n"u8.ToArray(), "PDF" },
        { "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "不认识" },
        { "zip of something else", Zip(("readme.md", "text")), "不认识" },
        { "broken zip", "PK\u0003\u0004 and nothing behind it"u8.ToArray(), "损坏" },
        { "text without a proposal", "今天的会议改到下午三点。"u8.ToArray(), "没有在里面找到提案" },
        { "document without a proposal", Document("<w:p><w:r><w:t>会议通知</w:t></w:r></w:p>"), "没有在里面找到提案" },
        { "document that is no XML", Document("<w:p>"), "损坏" },
        { "too many parts", Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}.txt", ""))]), "过大" },
        { "small zip, huge inside", Zip(("word/document.xml", new string(' ', 30 * 1024 * 1024))), "过大" },
        { "bottomless nesting", Document(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))), "过大" },
        {
            "external entity",
            Zip(("[Content_Types].xml", DocumentTypes), ("_rels/.rels", DocumentRelations),
                ("word/document.xml", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><x>第 1 号提案 &f;</x>")),
            "损坏"
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_gets_a_sentence_that_says_what_to_do(string what, byte[] content, string words)
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => ProposalFileReader.Read(what, content));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annex4.docx")]
    [InlineData("roster.xlsx")]
    [InlineData("plan.txt")]
    public void A_file_cut_off_anywhere_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Papers.Fixture(name));
        for (var length = 0; length < whole.Length; length += 97)
        {
            ReadOrRefuse(whole[..length]);
        }
    }

    [Theory]
    [InlineData("annex4.docx")]
    [InlineData("roster.xlsx")]
    public void A_file_with_any_byte_changed_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Papers.Fixture(name));
        for (var at = 0; at < whole.Length; at += 41)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x5A;
            ReadOrRefuse(damaged);
        }
    }

    [Fact]
    public void No_pasted_text_is_refused() => Assert.Throws<UnreadableFileException>(() => ProposalFileReader.ReadText(" \n"));

    private static void ReadOrRefuse(byte[] content)
    {
        try
        {
            Assert.NotEmpty(ProposalFileReader.Read("damaged", content).Proposals);
        }
        catch (UnreadableFileException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }

    private static byte[] Document(string body) => Zip(
        ("[Content_Types].xml", DocumentTypes),
        ("_rels/.rels", DocumentRelations),
        ("word/document.xml",
            $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
