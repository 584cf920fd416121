using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// What a line of a list begins with, parted from its text by a tab, as word processors copy it: a bullet, or a number with
/// its sign. Bullets of Symbol and Wingdings arrive as letters, such as Ø and o, or from the private area.
/// </summary>
public static partial class ListMarker
{
    /// <summary>The line as one piece of text, without the tab; null if it begins with no marker and tab.</summary>
    public static string? Joined(string line)
    {
        if (Bulleted().Match(line) is { Success: true } bulleted)
        {
            // of one from the private area nothing would be left to see
            return $"{(bulleted.Groups[1].Value is [>= '\uE000' and <= '\uF8FF'] ? "•" : bulleted.Groups[1].Value)} "
                + $"{bulleted.Groups[2].Value}";
        }

        var (marker, text) = Numbered()
            .Match(line) is { Success: true } numbered ? (numbered.Groups[1].Value, numbered.Groups[2].Value) : ("", "");

        // the wide signs bring their own gap
        return marker.Length == 0 ? null : marker[^1] is '.' or ')' || char.IsAsciiDigit(marker[^1]) ? $"{marker} {text}" : marker + text;
    }

    public static bool IsBullet(string line) => Bulleted().IsMatch(line);

    [GeneratedRegex(
        @"^([\u2022\u2023\u2043\u2027\u2219\u00B7\u30FB\uFF65\u25A0-\u25FF"
        + @"\u2600-\u26FF\u2701-\u2775\u2794-\u27BF\u2190-\u21FF\u2B00-\u2BFF\u203B\uE000-\uF8FF"
        + @"\u2010-\u2015\u2212*+\-√§¤¨«ØüÜàèðòþýolnuvqpw]|--|——)[ \u3000\u00A0]*\t\s*(.+)$")]
    private static partial Regex Bulleted();

    [GeneratedRegex(
        @"^((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[一二三四五六七八九十百]{1,5})[.．、)）]"
        + @"|[(（](?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[一二三四五六七八九十百]{1,5})[)）][.．、]?"
        + @"|\d{1,2}(?:[.．]\d{1,2}){1,4}[.．、]?|第(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[条款项章节][.．、]?"
        + @"|[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289][.．、]?)[ \u3000\u00A0]*\t\s*(.+)$")]
    private static partial Regex Numbered();
}
