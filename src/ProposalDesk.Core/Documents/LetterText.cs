using System.Globalization;
using System.Text.RegularExpressions;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Reads the plain text people write as the blocks of a letter: each line a paragraph, 1. 2. 3. a list, （一） a heading,
/// lines between bars, |事项|时间|, a table.
/// </summary>
public static partial class LetterText
{
    private const int HeadingMaxLength = 40;

    public static IReadOnlyList<Block> Blocks(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => Standard(l.Trim())).Where(l => l.Length > 0).ToList();
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count;)
        {
            var rows = RowsFrom(lines, i);
            if (rows.Count > 1)
            {
                // the line that Markdown draws under the head says nothing
                blocks.Add(new SimpleTable(rows[0], [.. rows.Skip(1).Where(row => !row.All(cell => Ruling().IsMatch(cell)))]));
                i += rows.Count;
                continue;
            }

            var list = ListFrom(lines, i);
            if (list.Count > 1)
            {
                blocks.Add(new NumberedList(list));
                i += list.Count;
                continue;
            }

            blocks.Add(IsHeading(lines[i]) ? new Heading(2, lines[i]) : new Paragraph(lines[i]));
            i++;
        }

        return blocks;
    }

    /// <summary>An item's heading as it is quoted: without its full stop, quotation marks within turned single.</summary>
    public static string Quoted(string heading) =>
        heading.Trim().TrimEnd('。', '；', '：', '.', ';', ':').Replace('“', '‘').Replace('”', '’');

    /// <summary>A line whose heading is numbered as the standard has it: （一） and （1）, not (一), (1), 1) or 1）.</summary>
    public static string Standard(string line) => HalfWidth().Replace(line, match => $"（{match.Groups[1].Value}{match.Groups[2].Value}）");

    // Only a list that counts from 1 without a gap: the typesetter numbers it anew, and nothing may change thereby.
    private static List<string> ListFrom(List<string> lines, int start)
    {
        var items = new List<string>();
        for (var i = start; i < lines.Count; i++)
        {
            var match = Numbered().Match(lines[i]);
            if (!match.Success || match.Groups[1].Value != (items.Count + 1).ToString(CultureInfo.InvariantCulture))
            {
                break;
            }

            items.Add(match.Groups[2].Value);
        }

        return items;
    }

    // The first line tells how many cells a row has.
    private static List<IReadOnlyList<string>> RowsFrom(List<string> lines, int start)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in lines.Skip(start))
        {
            var cells = line is ['|', .. var inner, '|'] ? inner.Split('|').Select(cell => cell.Trim()).ToList() : [];
            if (cells.Count < 2 || (rows.Count > 0 && cells.Count != rows[0].Count))
            {
                break;
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static bool IsHeading(string line) =>
        Characters.Count(line) <= HeadingMaxLength && SubHeading().IsMatch(line) && line[^1] is not ('。' or '；' or '：' or '，');

    [GeneratedRegex(@"^(\d{1,2})(?:[.．](?!\d)|、)\s*(.+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:[(（]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(\d{1,2})[)）])\s*(?!$)")]
    private static partial Regex HalfWidth();

    [GeneratedRegex("^:?-{2,}:?$")]
    private static partial Regex Ruling();

    [GeneratedRegex("^（[一二三四五六七八九十]{1,3}）.")]
    private static partial Regex SubHeading();
}
