using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>What looks damaged in a printed text; the text itself is kept as it is.</summary>
internal static partial class TextDoubts
{
    private static readonly (char Open, char Close, string Name)[] _pairs = [('“', '”', "引号"), ('《', '》', "书名号"), ('「', '」', "引号")];

    public static IEnumerable<string> In(string text)
    {
        foreach (var (open, close, name) in _pairs)
        {
            if (FirstUnpaired(text, open, close) is { } at)
            {
                yield return $"{name}不成对（“…{Around(text, at)}…”附近），已照原样保留，请核对原件。";
            }
        }

        foreach (Match match in StrayEnglish().Matches(text))
        {
            yield return $"文字里夹着英文“{match.Groups[1].Value}”（“…{Around(text, match.Index)}…”附近），可能是提取时的差错，请核对原件。";
        }

        if (Markup().Match(text) is { Success: true } tag)
        {
            yield return $"文字里有像网页标记的“{tag.Value}”，已照原样保留，请核对。";
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            yield return "有无法辨认的字（显示为 \uFFFD），请对照原件补上。";
        }
    }

    /// <summary>Text copied from a web page may carry an advertisement in its middle.</summary>
    public static bool LooksLikeAdvertisement(string title) => Advertisement().IsMatch(title);

    private static int? FirstUnpaired(string text, char open, char close)
    {
        var waiting = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == open)
            {
                waiting.Push(i);
            }
            else if (text[i] == close && !waiting.TryPop(out _))
            {
                return i;
            }
        }

        return waiting.Count > 0 ? waiting.Peek() : null;
    }

    private static string Around(string text, int at) =>
        (Characters.Last(text[..at], 6) + Characters.First(text[at..], 7)).Replace('\n', ' ');

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff，。、；”]\s*)(and|or|the|of|with)(?=\s*[\u4e00-\u9fff“])")]
    private static partial Regex StrayEnglish();

    [GeneratedRegex(@"</?[A-Za-z][^<>\n]{0,80}>|&(?:nbsp|lt|gt|amp|quot);")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[|｜]|https?:|www\.|\.com|\.cn|官网|直播|登录|博彩", RegexOptions.IgnoreCase)]
    private static partial Regex Advertisement();
}
