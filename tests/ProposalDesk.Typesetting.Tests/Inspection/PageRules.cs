namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Text block, 22 lines, 28 characters, page numbers.</summary>
internal static class PageRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf, OfficialPaper paper)
    {
        foreach (var page in pdf.UprightPages())
        {
            var lines = pdf.TextLines(page);
            foreach (var finding in Block(page, lines).Concat(Grid(pdf, page, lines, paper)).Concat(Pitch(page, lines))
                .Concat(Number(pdf, page, paper.Format == PaperFormat.File)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Block(int page, IReadOnlyList<PrintedPdf.Line> lines)
    {
        foreach (var line in lines)
        {
            // a bracket at the line's beginning, a comma or bracket at its end is half empty: its ink counts
            var (left, right) = (Math.Max(line.Left, line.Glyphs[0].InkLeft), Math.Min(line.Right, line.Glyphs[^1].InkRight));
            if (left < Ruler.Left - 1 || right > Ruler.Right + 1 || line.Baseline > Ruler.Bottom + 1 || line.Baseline < Ruler.Top)
            {
                yield return new Finding(
                    "text block", page, $"“{line.Text}” runs from {line.Left:0.00} to {line.Right:0.00} mm at {line.Baseline:0.00} mm.");
            }
        }

        if (lines.Count >= 8 && lines.Max(line => line.Glyphs[^1].InkRight) < Ruler.Right - 1.5)
        {
            yield return new Finding(
                "text block", page, $"No line reaches further than {lines.Max(line => line.Glyphs[^1].InkRight):0.00} mm.");
        }

        var full = lines.Where(line => line.Glyphs.Count(glyph => Ruler.IsHanzi(glyph.Text)) >= 27 && Ruler.IsHanzi(line.Glyphs[^1].Text))
            .ToList();
        if (full.Count > 0 && !full.Any(line => line.Right.IsAbout(Ruler.Right, 1)))
        {
            yield return new Finding(
                "text block", page, $"Full lines end at {full.Max(line => line.Right):0.00} mm, not at {Ruler.Right}.");
        }

        if (full.Count > 0 && !full.Any(line => line.Left.IsAbout(Ruler.Left, 1)) && full.Count > 2)
        {
            yield return new Finding(
                "text block", page, $"Full lines begin at {full.Min(line => line.Left):0.00} mm, not at {Ruler.Left}.");
        }
    }

    // every line on its row; a page that is not the last is filled but for what is kept together
    private static IEnumerable<Finding> Grid(PrintedPdf pdf, int page, IReadOnlyList<PrintedPdf.Line> lines, OfficialPaper paper)
    {
        // number, class and disclosure of a letter hang from its rules, not on the grid
        var onGrid = lines.Where(line => page > 1 || line.Baseline > 62 || line.Left < 100)
            .Where(line => !IsUnderHead(line, page) && !(page == 1 && line.Text == TextRules.Plain(paper.Number))).ToList();
        foreach (var line in onGrid)
        {
            var row = (line.Baseline - Ruler.Baseline(0)) / Ruler.Row;
            if (!row.IsAbout(Math.Round(row), 0.02))
            {
                yield return new Finding("22 lines", page,
                    $"“{line.Text}” stands at {line.Baseline:0.00} mm, between rows {Math.Floor(row) + 1:0} and {Math.Floor(row) + 2:0}.");
            }
        }

        if (page < pdf.Pages.Count && !pdf.HasTable(page) && !pdf.HasTable(page + 1) && onGrid.Count > 0
            && pdf.UprightPages().Contains(page + 1)
            && !pdf.Lines(page + 1)[0].Text.StartsWith("附件", StringComparison.Ordinal))
        {
            var last = (int)Math.Round((onGrid[^1].Baseline - Ruler.Baseline(0)) / Ruler.Row);
            // before the page of the signature, which takes text with it; annexes begin behind that page
            var isBeforeSignature = page == pdf.Pages.Count - 1
                || (pdf.Lines(page + 2) is [var first, ..] && first.Text.StartsWith("附件", StringComparison.Ordinal));
            if (last < (isBeforeSignature ? 9 : 19))
            {
                yield return new Finding("22 lines", page, $"The page ends after row {last + 1}.");
            }
        }
    }

    private static bool IsUnderHead(PrintedPdf.Line line, int page) => page == 1 && line.Right > 170 && line.Left > 100;

    private static IEnumerable<Finding> Pitch(int page, IReadOnlyList<PrintedPdf.Line> lines)
    {
        foreach (var line in lines.Where(line => line.Glyphs.Count >= 24 && line.Glyphs.All(glyph => Ruler.IsHanzi(glyph.Text))
            && line.Left.IsAbout(Ruler.Left, 1) && line.Right > Ruler.Right - 3))
        {
            var pitch = (line.Glyphs[^1].Left - line.Glyphs[0].Left) / (line.Glyphs.Count - 1);
            if (line.Glyphs.Count != 28 || !pitch.IsAbout(Ruler.Cell, 0.02))
            {
                yield return new Finding(
                    "28 characters", page, $"“{line.Text}” has {line.Glyphs.Count} characters, {pitch:0.000} mm apart.");
            }
        }
    }

    public static IEnumerable<Finding> Number(PrintedPdf pdf, int page, bool isOnFirst)
    {
        var foot = pdf.Lines(page).Where(line => line.Baseline > Ruler.Bottom + 4 && line.Baseline < 280 && line.Text.Any(char.IsDigit))
            .ToList();
        if (page == 1 && !isOnFirst)
        {
            if (foot.Count > 0)
            {
                yield return new Finding("page number", page, "The first page shows a number.");
            }

            yield break;
        }

        if (foot is not [var number] || number.Text != $"—{page}—")
        {
            yield return new Finding("page number", page, $"Under the text stands “{string.Concat(foot.Select(line => line.Text))}”.");
            yield break;
        }

        var inward = 14 * Ruler.Point;
        var isInPlace = page % 2 == 1 ? number.Right.IsAbout(Ruler.Right - inward, 0.7) : number.Left.IsAbout(Ruler.Left + inward, 0.7);
        if (!isInPlace)
        {
            yield return new Finding("page number", page, $"It runs from {number.Left:0.0} to {number.Right:0.0} mm.");
        }

        // the dash lies 0.287 of its size over the baseline
        var dash = number.Baseline - (0.287 * inward);
        if (!dash.IsAbout(Ruler.Bottom + 7, 0.3))
        {
            yield return new Finding("page number", page, $"Its dash lies {dash - Ruler.Bottom:0.00} mm under the text.");
        }
    }
}
