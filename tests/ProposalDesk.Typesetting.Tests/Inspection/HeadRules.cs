namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Red mark and rules of the two formats.</summary>
internal static class HeadRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf, OfficialPaper paper)
    {
        var marks = pdf.Lines(1).Where(line => line.Glyphs[0].Size is > 24 and < 100).ToList();
        if (marks is not [var mark] || mark.Text != TextRules.Plain(paper.Mark))
        {
            yield return new Finding("red mark", 1, $"It reads “{string.Concat(marks.Select(line => line.Text))}” in {marks.Count} lines.");
            yield break;
        }

        // the highest ink of the whole mark
        var top = mark.Glyphs.Min(glyph => glyph.Top);
        var wanted = paper.Format == PaperFormat.Letter ? 30 : Ruler.Top + 35;
        if (!top.IsAbout(wanted, 0.6))
        {
            yield return new Finding("red mark", 1, $"Its ink begins at {top:0.00} mm, not at {wanted}.");
        }

        foreach (var finding in paper.Format == PaperFormat.Letter ? DoubleRules(pdf) : SingleRule(pdf, paper))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> DoubleRules(PrintedPdf pdf)
    {
        var rules = pdf.RedRules(1);
        if (rules.Count != 4 || rules.Any(rule => !rule.Width.IsAbout(170, 0.5) || !rule.Left.IsAbout(20, 0.5)))
        {
            yield return new Finding("rules", 1, $"There are {rules.Count} red "
                + $"rules: {string.Join(", ", rules.Select(rule => $"{rule.Width:0.0} mm from {rule.Left:0.0}"))}.");
            yield break;
        }

        if (!(rules[0].Height > rules[1].Height && rules[2].Height < rules[3].Height))
        {
            yield return new Finding("rules", 1, "Thick and thin are in the wrong order.");
        }

        if (!(rules[3].Top + rules[3].Height).IsAbout(277, 0.3))
        {
            yield return new Finding(
                "rules", 1, $"The lower rules end {297 - rules[3].Top - rules[3].Height:0.00} mm from the paper's foot.");
        }

        var ink = pdf.Pages[0].Letters.Where(letter => letter.PointSize is > 24 and < 100).Min(letter => letter.BoundingBox.Bottom);
        var gap = rules[0].Top - ((pdf.Pages[0].Height - ink) * Ruler.Point);
        if (!gap.IsAbout(4, 0.6))
        {
            yield return new Finding("rules", 1, $"The upper rules stand {gap:0.00} mm under the mark.");
        }
    }

    private static IEnumerable<Finding> SingleRule(PrintedPdf pdf, OfficialPaper paper)
    {
        var rules = pdf.RedRules(1);
        if (rules is not [var rule] || !rule.Width.IsAbout(156, 0.5) || !rule.Left.IsAbout(Ruler.Left, 0.5))
        {
            yield return new Finding("rules", 1, $"There are {rules.Count} red rules in file format.");
            yield break;
        }

        if (paper.Number.Length > 0)
        {
            var number = pdf.LineWith(1, TextRules.Plain(paper.Number));
            var bottom = pdf.Glyphs(1).Where(glyph => glyph.Baseline.IsAbout(number.Baseline, 0.1)).Max(glyph => glyph.Baseline)
                + (0.12 * 16 * Ruler.Point);
            if (!(rule.Top - bottom).IsAbout(4, 0.6) || !((number.Left + number.Right) / 2).IsAbout((Ruler.Left + Ruler.Right) / 2, 0.7))
            {
                yield return new Finding("rules", 1, $"The rule stands {rule.Top - bottom:0.00} mm under the number.");
            }
        }
    }
}
