using System.Text;
using System.Text.RegularExpressions;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>What is certain about printed text: which characters are markup, and where a sentence ends.</summary>
internal static partial class PrintedText
{
    private const string SentenceEnds = "。！？!?；;：:…";
    private const string Closers = "”’」』）)》】";

    // Zero-width characters and the byte order mark are never printed, so losing them loses nothing.
    private static readonly char[] _outer = ['\u200B', '\uFEFF', '\u00A0', '\u3000', ' ', '\t', '\n', '\r'];

    /// <summary>Cleans what comes in, removes paragraph tags (a new paragraph becomes a line break) and outer space.</summary>
    public static string Clean(string text)
    {
        var cleaned = ParagraphBoundary().Replace(IncomingText.Of(text), "\n");
        cleaned = ParagraphTag().Replace(cleaned, "");
        return string.Join('\n', cleaned.Split('\n').Select(line => line.Trim(_outer)).Where(line => line.Length > 0));
    }

    public static bool EndsSentence(string text)
    {
        var last = text.TrimEnd([.. Closers]);
        return text.Length == 0 || (last.Length > 0 && SentenceEnds.Contains(last[^1], StringComparison.Ordinal));
    }

    /// <summary>A label without the spaces and colons it is set with: "案　由：" is 案由.</summary>
    public static string Label(string text) => Spaces().Replace(text, "").TrimEnd(':', '：');

    /// <summary>Full-width digits and letters as the plain ones, for numbers that must match between files.</summary>
    public static string Number(string text) => Spaces().Replace(text.Normalize(NormalizationForm.FormKC), "");

    public static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>A page number left alone on its line.</summary>
    public static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"</p\s*>\s*<p(?:\s[^<>]*)?>|<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphBoundary();

    // Only <p>: other angle brackets are the author's, e.g. around the title of a law inside another title.
    [GeneratedRegex(@"</?p(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphTag();

    [GeneratedRegex(@"[\s\u200B\uFEFF]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[-—–－\s]*\d{1,3}[-—–－\s]*$")]
    private static partial Regex PageNumber();
}
