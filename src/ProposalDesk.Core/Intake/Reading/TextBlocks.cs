using System.Text;
using System.Text.RegularExpressions;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Plain text as paragraphs and rows: a line each, a tab between cells.</summary>
internal static partial class TextBlocks
{
    /// <summary>Tells the encoding by its mark, else takes the first of UTF-8 and GB18030 that fits; null when it is no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return TryDecode(new UTF8Encoding(false, true), content[3..]);
        }

        if (content.StartsWith<byte>([0xFF, 0xFE]))
        {
            return TryDecode(new UnicodeEncoding(bigEndian: false, false, true), content[2..]);
        }

        if (content.StartsWith<byte>([0xFE, 0xFF]))
        {
            return TryDecode(new UnicodeEncoding(bigEndian: true, false, true), content[2..]);
        }

        if (content.Contains((byte)0))
        {
            return null;
        }

        var gb18030 = CodePagesEncodingProvider.Instance
            .GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return TryDecode(new UTF8Encoding(false, true), content) ?? TryDecode(gb18030, content);
    }

    public static IReadOnlyList<SourceBlock> Read(string text)
    {
        var lines = LineEnd().Split(text);
        return [.. lines.Select((line, i) => Block(i + 1, line)).Where(b => b.Raw.Length > 0).Take(ProposalFileReader.MaxBlocks + 1)];
    }

    // A bullet or a number before the only text of its line is no cell of its own.
    private static SourceBlock Block(int position, string line) =>
        ListMarker.Joined(line.Trim()) is { } joined && !joined.Contains('\t', StringComparison.Ordinal)
            ? Unparted(position, joined)
            : line.Contains('\t', StringComparison.Ordinal) ? SourceBlock.Row(position, line.Split('\t')) : Unparted(position, line);

    private static SourceBlock Unparted(int position, string line) =>
        Fields.SplitLabelled(line) is { } cells ? SourceBlock.Row(position, cells)
        : SourceBlock.Paragraph(position, line);

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A form feed is where the page was broken.
    [GeneratedRegex(@"\r\n|[\r\n\f\v\u0085\u2028\u2029]")]
    private static partial Regex LineEnd();
}
