using System.Globalization;
using System.Text;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Text as it comes from Word or a web page: paragraphs stay, the traces of formatting go. Rows of a table, their cells
/// parted by tabs, are kept as |事项|时间|, which a person can read and go on writing.
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

    // The first row tells how many cells a row has; a tab that only indents makes none, nor does a single line.
    private static IEnumerable<string> Barred(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var cells = CellsOf(lines[i].Trim()).Length;
            var rows = cells < 2 ? 0 : 1 + lines.Skip(i + 1).TakeWhile(line => CellsOf(line.Trim(' ', '　')).Length == cells).Count();
            foreach (var line in lines.Skip(i).Take(Math.Max(1, rows)))
            {
                yield return rows < 2 ? line : $"|{string.Join('|', CellsOf(line.Trim(' ', '　')).Select(cell => cell.Trim().Replace('|', '｜')).TakeLast(cells))}|";
            }

            i += Math.Max(1, rows);
        }
    }

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
