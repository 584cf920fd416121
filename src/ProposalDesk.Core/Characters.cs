namespace ProposalDesk.Core;

/// <summary>
/// Every length and every cut of what people write, in characters as Unicode numbers them. 𬭎 is one: so PostgreSQL
/// counts in varchar(n), and so the browser counts in [...text].length. UTF-16 would make it two and cut it in the middle;
/// text elements would differ with the version of Unicode each of the three knows.
/// </summary>
public static class Characters
{
    public static int Count(string? text) => text?.EnumerateRunes().Count() ?? 0;

    /// <summary>At most so many from the beginning.</summary>
    public static string First(string text, int count) => text[..IndexOf(text, count)];

    /// <summary>At most so many from the end.</summary>
    public static string Last(string text, int count) => text[IndexOf(text, Count(text) - count)..];

    /// <summary>So many from one place on; place and count may reach beyond the text.</summary>
    public static string Slice(string text, int start, int count) => text[IndexOf(text, start)..IndexOf(text, start + count)];

    /// <summary>With one full stop at its end, whatever people wrote last.</summary>
    public static string Ended(string text) => text.TrimEnd('。', ' ', '\n', '\r') is [.., '！' or '？'] said ? said
        : $"{text.TrimEnd('。', ' ', '\n', '\r')}。";

    private static int IndexOf(string text, int character)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (--character < 0)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
        }

        return index;
    }
}
