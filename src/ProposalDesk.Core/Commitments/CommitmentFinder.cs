using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Commitments;

/// <summary>
/// Finds sentences that promise something by a date (将于2021年9月底前完成…), so that they can be offered as dated
/// commitments. What is reported as done, or lies before the day of reading, is no promise.
/// </summary>
public static partial class CommitmentFinder
{
    /// <param name="Text">The sentence as written.</param>
    public sealed record Found(string Text, DateOnly DueOn);

    public static IReadOnlyList<Found> In(IEnumerable<string?> texts, DateOnly today) =>
        [.. texts.SelectMany(t => Sentences().Split(t ?? ""))
            .Select(s => s.Trim(' ', '　', '\t'))
            .Where(s => Characters.Count(s) is > 0 and <= Commitment.TextMaxLength && !Done().IsMatch(s))
            .Select(s => (Text: s, DueOn: DateIn(s, today)))
            .Where(f => f.DueOn >= today)
            .Select(f => new Found(f.Text, f.DueOn!.Value))
            .DistinctBy(f => f.Text)];

    // The last date of a sentence is the one the work is to be finished by.
    private static DateOnly? DateIn(string sentence, DateOnly today) =>
        Limit().Matches(sentence).Select(m => DateOf(m, today)).LastOrDefault(d => d is not null);

    private static DateOnly? DateOf(Match match, DateOnly today)
    {
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
            : match.Groups["next"].Success ? today.Year + 1
            : today.Year;
        if (year is < 2000 or > 2100)
        {
            return null;
        }

        if (match.Groups["half"].Success)
        {
            return new DateOnly(year, match.Groups["half"].Value == "上" ? 6 : 12, match.Groups["half"].Value == "上" ? 30 : 31);
        }

        if (match.Groups["quarter"].Success)
        {
            return EndOf(year, 3 * ("一二三四".IndexOf(match.Groups["quarter"].Value, StringComparison.Ordinal) + 1));
        }

        if (!match.Groups["month"].Success)
        {
            return new DateOnly(year, 12, 31);
        }

        var month = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
        {
            return null;
        }

        if (match.Groups["day"].Success)
        {
            var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);

            return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        return match.Groups["third"].Value switch
        {
            "上" => new DateOnly(year, month, 10),
            "中" => new DateOnly(year, month, 20),
            _ => EndOf(year, month),
        };
    }

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    [GeneratedRegex("[。；;！!？?\r\n]+")]
    private static partial Regex Sentences();

    [GeneratedRegex("已(?:于|在|经|全部|基本)|(?:已|均已)完成")]
    private static partial Regex Done();

    [GeneratedRegex(
        """
        (?:(?<year>\d{4})\s*年|(?<next>明年)|今年)?\s*
        (?:
            (?<month>\d{1,2})\s*月(?:(?<day>\d{1,2})\s*[日号]|(?<third>[上中下])旬|[底末]|份)?\s*(?:之前|以前|前|内|完成)
          | (?<half>[上下])半年\s*[底末]?\s*(?:之前|以前|前|内|完成)
          | 第?(?<quarter>[一二三四])季度\s*[底末]?\s*(?:之前|以前|前|内|完成)
          | 年?[底末]\s*(?:之前|以前|前|完成)
          | (?<=\d{4}\s*年|今年|明年)内
          | 年内(?=.{0,12}(?:完成|建成|启动|实现|出台|印发|投入|上线|解决))
        )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Limit();
}
