using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Calendar;

/// <summary>
/// Reads the text of the State Council's holiday notice as it is copied from a web page or a PDF. It takes only
/// sentences it knows (…放假, …补休, …上班) and lists every other one; a day is never guessed.
/// </summary>
public static partial class HolidayNoticeReader
{
    /// <summary>The holidays every year has.</summary>
    public static IReadOnlyList<string> Statutory { get; } = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <param name="year">For dates without a year, where the text does not say which year it is for.</param>
    public static HolidayNotice Read(string text, int year)
    {
        var (lines, issuedOn) = WithoutSignature(Tidy(text));
        var whole = string.Concat(lines);
        var stated = StatedYear()
            .Match(whole) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        var only = Statutory.Where(h => whole.Contains(h, StringComparison.Ordinal)).ToList() is [var one] ? one : null;
        var reading = new HolidayReading(stated ?? year, only);
        foreach (var paragraph in Paragraphs(lines))
        {
            var heading = Heading().Match(paragraph);
            if (heading.Success)
            {
                reading.Begin(heading.Groups["name"].Value.Replace('和', '、'));
            }

            var sentences = heading.Success ? paragraph[heading.Length..] : Numbering().Replace(paragraph, "");
            foreach (var sentence in sentences.Split('。', StringSplitOptions.RemoveEmptyEntries))
            {
                reading.Take(sentence, heading.Success);
            }
        }

        return new HolidayNotice(
            stated ?? year,
            stated,
            Title().Match(whole) is { Success: true } title ? title.Value : null,
            Number().Match(whole) is { Success: true } n ? $"{n.Groups[1].Value}〔{n.Groups[2].Value}〕{n.Groups[3].Value}号" : null,
            issuedOn,
            [.. reading.Days],
            [.. reading.Doubts],
            [.. reading.Unread],
            [.. reading.Others]);
    }

    // One way to write each sign; blanks mean nothing in Chinese text.
    private static List<string> Tidy(string text)
    {
        var plain = new string([.. text.Select(c => c switch
        {
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            '(' => '（',
            ')' => '）',
            '[' or '【' or '［' => '〔',
            ']' or '】' or '］' => '〕',
            ':' => '：',
            ',' => '，',
            ';' or '；' or '!' or '！' => '。',
            '—' or '–' or '－' or '-' or '~' or '～' or '〜' or '到' => '至',
            _ => c,
        }).Where(c => c == '\n' || !char.IsWhiteSpace(c) && c is not '\u200b' and not '\ufeff')]);

        return [.. InlineHeading().Replace(plain, "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    // 2025年11月4日 under the text, alone or behind 国务院办公厅.
    private static (List<string> Lines, DateOnly? On) WithoutSignature(List<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (Signature().Match(lines[i]) is { Success: true } match
                && DateOnly.TryParseExact(
                    match.Groups[1].Value, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            {
                lines.RemoveAt(i);

                return (lines, on);
            }
        }

        return (lines, null);
    }

    // A line that was wrapped in the middle of a sentence belongs to the next one.
    private static IEnumerable<string> Paragraphs(List<string> lines)
    {
        var open = "";
        foreach (var line in lines)
        {
            if (open.Length > 0 && (open[^1] is '。' or '：' || Heading().IsMatch(line) || Numbering().IsMatch(line)))
            {
                yield return open;
                open = "";
            }

            open += line;
        }

        if (open.Length > 0)
        {
            yield return open;
        }
    }

    [GeneratedRegex(@"(?:关于(?:调整|延长)?|现将(?:调整)?)(\d{4})年")]
    private static partial Regex StatedYear();

    [GeneratedRegex(@"国务院办公厅关于[^。，：]{0,4}\d{4}年[^。，：]{2,30}?通知")]
    private static partial Regex Title();

    [GeneratedRegex(@"(国办发(?:明电)?)〔(\d{4})〕(\d+)号")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:国务院办公厅)?(\d{4}年\d{1,2}月\d{1,2}日)$")]
    private static partial Regex Signature();

    [GeneratedRegex("(?<=[。：])(?=[一二三四五六七八九十]{1,2}、)")]
    private static partial Regex InlineHeading();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.．])")]
    private static partial Regex Numbering();

    // 一、元旦： or 中秋节、国庆节：, with or without a number.
    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.．])?(?<name>(?:元旦|春节|清明|端午|中秋|[\u4e00-\u9fff]{1,6}?节|[\u4e00-\u9fff]{2,10}纪念日)"
        + @"(?:[、和](?:元旦|春节|清明|端午|中秋|[\u4e00-\u9fff]{1,6}?节))*)：")]
    private static partial Regex Heading();
}
