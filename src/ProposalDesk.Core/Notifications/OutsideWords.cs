using System.Globalization;
using System.Text;

namespace ProposalDesk.Core.Notifications;

/// <summary>
/// What mail and gateways may carry of a message: the case and the one thing to do. No names or words of members, and
/// titles are taken as hostile: one line, nothing that a header, a terminal or a reader's eye could trip over.
/// </summary>
public sealed record OutsideWords
{
    public const int SubjectMaxLength = 60;

    public const int LineMaxLength = 160;

    /// <param name="subject">E.g. 第85号提案：请签收（3月10日前）.</param>
    public OutsideWords(string subject, params IEnumerable<string> lines) =>
        (Subject, Text) = (OneLine(subject, SubjectMaxLength), string.Join('\n', lines.Select(l => OneLine(l, LineMaxLength))));

    public string Subject { get; }

    public string Text { get; }

    /// <summary>Line breaks, control and invisible characters gone, blanks single, cut by characters.</summary>
    internal static string OneLine(string text, int maxLength)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isBlank && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
            else if (!isBlank && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                plain.Append(rune.ToString());
            }
        }

        var line = plain.ToString().TrimEnd();

        return Characters.Count(line) <= maxLength ? line : Characters.First(line, maxLength - 1) + "…";
    }
}
