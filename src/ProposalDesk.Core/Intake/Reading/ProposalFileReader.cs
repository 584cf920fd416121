using System.Text.RegularExpressions;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Bytes or text in, understood proposals out.</summary>
public static partial class ProposalFileReader
{
    public const long MaxBytes = 20 * 1024 * 1024;

    // Some hundred proposals of a year make about ten thousand.
    internal const int MaxBlocks = 50_000;

    /// <param name="wanted">In whose words doubts are told; without it in those of the paper.</param>
    /// <exception cref="UnreadableFileException">It is not a readable file with a proposal in it.</exception>
    public static ReadFile Read(string fileName, ReadOnlyMemory<byte> content, ProposalKind? wanted = null)
    {
        if (content.IsEmpty)
        {
            throw new UnreadableFileException("这个文件是空的，请重新选择文件。");
        }

        if (content.Length > MaxBytes)
        {
            throw new UnreadableFileException($"文件超过 {MaxBytes / 1024 / 1024} MB，没有读取。请拆成几个文件，或把要导入的文字粘贴进来。");
        }

        var bytes = content.Span;
        if (bytes.StartsWith("PK"u8))
        {
            return ReadPackage(fileName, content, wanted);
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableFileException("这是旧版 Word、Excel 文件（.doc、.xls）或加了密码的文件。请打开后另存为不加密码的 .docx 或 .xlsx 再上传。");
        }

        if (bytes.StartsWith("%PDF"u8))
        {
            throw new UnreadableFileException("不能直接读取 PDF。请上传 Word 文件（.docx），或把 PDF 里的文字复制后粘贴进来。");
        }

        return TextBlocks.Decode(bytes) is { } text
            ? Understand(fileName, SourceFormat.PlainText, TextBlocks.Read(text), wanted)
            : throw WrongType();
    }

    /// <summary>Reads pasted text.</summary>
    /// <exception cref="UnreadableFileException">There is no proposal in it.</exception>
    public static ReadFile ReadText(string text, ProposalKind? wanted = null) =>
        string.IsNullOrWhiteSpace(text) ? throw new UnreadableFileException("还没有粘贴文字，请把要导入的文字粘贴进来。")
        : text.Length > MaxBytes ? throw new UnreadableFileException("粘贴的文字太长，请分几次导入。")
        : Understand("粘贴的文字", SourceFormat.PlainText, TextBlocks.Read(text), wanted);

    private static ReadFile ReadPackage(string fileName, ReadOnlyMemory<byte> content, ProposalKind? wanted)
    {
        SourceFormat format;
        IReadOnlyList<SourceBlock> blocks;
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            format = OfficePackage.Inspect(stream) ?? throw WrongType();
            stream.Position = 0;
            blocks = format == SourceFormat.WordTables ? WordBlocks.Read(stream) : SheetBlocks.Read(stream);
        }
        catch (Exception e) when (e is not (UnreadableFileException or OutOfMemoryException))
        {
            // Zip, XML and document libraries each have their own ways to fail on a damaged file.
            throw new UnreadableFileException("文件已损坏，读不出来。请在 Word 或 Excel 里打开确认后，另存为新文件再上传。", e);
        }

        return Understand(fileName, format, blocks, wanted);
    }

    private static ReadFile Understand(string name, SourceFormat format, IReadOnlyList<SourceBlock> blocks, ProposalKind? wanted)
    {
        var noun = (wanted ?? ProposalKind.CppccProposal).Noun();
        if (blocks.Count > MaxBlocks)
        {
            throw new UnreadableFileException($"内容超过 {MaxBlocks} 行，没有读取。请只保留{noun}部分再导入。");
        }

        var (drafts, unread) = FormLayout.Read(blocks, wanted);
        if (drafts.Count == 0)
        {
            (drafts, unread) = RosterLayout.Read(blocks, wanted);
        }

        if (drafts.Count == 0)
        {
            throw new UnreadableFileException($"没有在里面找到{noun}：应有“第…号{noun}”的标题，或带有“{noun}号”“案由”两列的清单。请检查是否选错了文件。");
        }

        var proposals = drafts.Select(d => d.Build()).ToList();
        return new ReadFile(name, format, proposals, unread, SessionIn(drafts, unread, proposals[0].Kind), NoticeIn(unread));
    }

    private static string? SessionIn(List<ProposalDraft> drafts, List<UnreadLine> unread, ProposalKind? kind) =>
        drafts.Select(d => d.Session).FirstOrDefault(s => s is not null)
        ?? FirstMatch(kind == ProposalKind.DeputySuggestion ? CongressSession() : CppccSession(), unread);

    private static string? NoticeIn(List<UnreadLine> unread) =>
        FirstMatch(Notice(), unread) is { } notice ? PrintedText.Number(notice) : null;

    private static string? FirstMatch(Regex pattern, List<UnreadLine> lines) =>
        lines.Select(line => pattern.Match(line.Text)).FirstOrDefault(m => m.Success)?.Value;

    private static UnreadableFileException WrongType() =>
        new("不认识这种文件。请上传 Word 文件（.docx）、Excel 文件（.xlsx）或文本文件（.txt），也可以把文字粘贴进来。");

    [GeneratedRegex("[省市县区]政协[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次会议")]
    private static partial Regex CppccSession();

    [GeneratedRegex("[省市县区][一二三四五六七八九十]{1,3}届人大[一二三四五六七八九十]{1,3}次会议")]
    private static partial Regex CongressSession();

    [GeneratedRegex(@"(?:(?!根据|按照|依据)[\u4e00-\u9fff]){2,8}\s?〔\d{4}〕\s?\d{1,4}\s?号")]
    private static partial Regex Notice();
}
