using System.Globalization;
using System.Text;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Text as it comes from Word or a web page: paragraphs stay, the traces of formatting go. Rows of a table, their cells
/// parted by tabs, are kept as |事项|时间|, which a person can read and go on writing; a list stays a list.
/// </summary>
public static class PastedText
{
    /// <summary>Null when nothing readable is left.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Word marks a soft break inside a paragraph with a vertical tab and indents by ideographic spaces.
        var lines = Barred(text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n')).Select(l => Visible(l).Trim()).ToList();
        var kept = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0));
        var tidy = string.Join('\n', kept).Trim();

        return tidy.Length == 0 ? null : tidy;
    }

    // A tab that only indents makes no table, nor does a single line, nor one behind a bullet or a number.
    private static IEnumerable<string> Barred(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var list = ListFrom(lines, i);
            var rows = list.Count > 0 ? 0 : RowsFrom(lines, i);
            if (rows > 1)
            {
                list = [.. lines.Skip(i).Take(rows).Select(line =>
                    "|" + string.Join(
                        '|', CellsOf(Outer(line)).Select(cell => cell.Trim().Replace('|', '｜')).TakeLast(CellsOf(lines[i].Trim()).Length))
                    + "|")];
            }
            else if (list.Count == 0)
            {
                list = [lines[i]];
            }

            foreach (var line in list)
            {
                yield return line;
            }

            i += list.Count;
        }
    }

    // The lines of a list that begins here, a tab no longer between marker and text.
    private static List<string> ListFrom(string[] lines, int start)
    {
        var items = lines.Skip(start).Select(line => line.Trim()).TakeWhile(IsListLine).Select(line => ListMarker.Joined(line)!).ToList();

        return items.Count > 0 ? items : CountedFrom(lines, start);
    }

    // Numbers without any sign, a tab behind them: a list if they count from 1, and no line over them names two columns.
    private static List<string> CountedFrom(string[] lines, int start)
    {
        var items = lines.Skip(start).Select(line => line.Trim().Split('\t', 2))
            .TakeWhile((parts, i) => parts.Length == 2 && parts[0].Trim() == (i + 1).ToString(CultureInfo.InvariantCulture)
                && !parts[1].Trim().Contains('\t', StringComparison.Ordinal))
            .Select((parts, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {parts[1].Trim()}")).ToList();

        return items.Count > 1 ? items : [];
    }

    // The first row tells how many cells a row has. 电话：and a tab only sets the number apart; two columns, the first of
    // bullets, are a list under a line with a tab.
    private static int RowsFrom(string[] lines, int start)
    {
        var head = CellsOf(lines[start].Trim());

        return head.Length < 2 || (head.Length == 2 && head[0].TrimEnd() is [.., '：' or ':'])
            ? 0
            : 1 + lines.Skip(start + 1).TakeWhile(line =>
                CellsOf(Outer(line)).Length == head.Length && !(head.Length == 2 && ListMarker.IsBullet(line.Trim()))).Count();
    }

    // A number before two cells or more numbers a row.
    private static bool IsListLine(string line) =>
        ListMarker.Joined(line) is { } joined && (ListMarker.IsBullet(line) || CellsOf(joined).Length == 1);

    // An empty first cell is one.
    private static string Outer(string line) => line.Trim(' ', '　');

    private static string[] CellsOf(string line) => line.Split('\t');

    private static string Visible(string line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\t' || category is UnicodeCategory.SpaceSeparator)
            {
                kept.Append(rune.Value == '\u3000' ? '\u3000' : ' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
