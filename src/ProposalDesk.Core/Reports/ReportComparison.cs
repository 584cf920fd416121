using DiffPlex;
using DiffPlex.Chunkers;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// What changed between two texts of one report, section by section: only the paragraphs that differ, each compared by
/// character. Numbers of headings are left out, or one new heading would mark all that follow.
/// </summary>
public static class ReportComparison
{
    private const string Opening = "开头";

    private sealed record Line(string Text, string Section);

    public static IReadOnlyList<ComparedPart> Of(ReportText from, ReportText to)
    {
        List<ComparedPart> parts = [new("标题", TextComparison.Of(from.Title, to.Title)), new(
            "主送", TextComparison.Of(from.Addressee, to.Addressee))];
        var (before, after) = (Lines(from), Lines(to));
        foreach (var block in Differ.Instance
            .CreateDiffs(Joined(before), Joined(after), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks)
        {
            var (removed, added) = (before.Slice(block.DeleteStartA, block.DeleteCountA), after.Slice(
                block.InsertStartB, block.InsertCountB));
            var pieces = TextComparison.Of(Joined(removed), Joined(added));
            var section = (added.Count > 0 ? added : removed)[0].Section;
            if (parts[^1].Label == section)
            {
                parts[^1] = new(section, [.. parts[^1].Pieces, new(TextPiece.Change.Same, "\n"), .. pieces]);
            }
            else
            {
                parts.Add(new(section, pieces));
            }
        }

        return [.. parts.Where(p => p.IsChanged)];
    }

    // One for each printed paragraph, so that what only moved within its paragraph does not take its neighbours along.
    private static List<Line> Lines(ReportText text)
    {
        var section = Opening;
        var lines = new List<Line>();
        foreach (var (block, number) in text.Numbered())
        {
            section = block.Kind == ReportBlockKind.Heading ? number + block.Text : section;
            var written = block.Table is { } table ? $"（表：{table.Label()}）" : block.Text;
            lines.AddRange(
                written.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0).Select(l => new Line(l.Trim(), section)));
        }

        return lines;
    }

    private static string Joined(IEnumerable<Line> lines) => string.Join('\n', lines.Select(l => l.Text));
}
