namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The ruled grid of a form: as wide as the text block, inside it, and nothing written over its edges.</summary>
internal static class GridRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf)
    {
        for (var page = 1; page <= pdf.Pages.Count; page++)
        {
            var rules = pdf.BlackRules(page);
            if (rules.Count == 0)
            {
                yield return new Finding("grid", page, "There is none.");
                continue;
            }

            var (left, right, bottom) = (rules.Min(rule => rule.Left), rules.Max(rule => rule.Left + rule.Width), rules.Max(
                rule => rule.Top + rule.Height));
            if (!left.IsAbout(Ruler.Left, 0.3) || !right.IsAbout(Ruler.Right, 0.3) || bottom > Ruler.Bottom + 0.3
                || rules.Min(rule => rule.Top) < Ruler.Top - 0.3)
            {
                yield return new Finding("grid", page, $"It runs from {left:0.00} to {right:0.00} mm and down to {bottom:0.00} mm.");
            }

            foreach (var edge in new[] { Ruler.Left, Ruler.Right }
                .Where(edge => Covered(rules, edge) < bottom - rules.Min(rule => rule.Top) - 1))
            {
                yield return new Finding("grid", page, $"Not every row reaches {edge} mm.");
            }

            foreach (var glyph in pdf.Glyphs(page)
                .Where(glyph => glyph.Left < Ruler.Left - 0.5 || glyph.InkRight > Ruler.Right + 0.5 || glyph.Top < Ruler.Top
                    || (glyph.Baseline > Ruler.Bottom && !"—0123456789".Contains(glyph.Text, StringComparison.Ordinal))))
            {
                yield return new Finding("text block", page, $"“{glyph.Text}” stands at {glyph.Left:0.0}, {glyph.Baseline:0.0} mm.");
            }

            foreach (var glyph in pdf.Glyphs(page).Where(glyph => rules.Any(rule => rule.Width < 0.1 && rule.Left > glyph.InkLeft + 0.2
                && rule.Left < glyph.InkRight - 0.2 && rule.Top < glyph.Top && rule.Top + rule.Height > glyph.Baseline)))
            {
                yield return new Finding("grid", page, $"“{glyph.Text}” at {glyph.Left:0.0} mm is written over a line.");
            }
        }
    }

    // how much of an edge is drawn; lines may overlap
    private static double Covered(IReadOnlyList<PrintedPdf.Rule> rules, double edge)
    {
        var (covered, end) = (0.0, 0.0);
        foreach (var rule in rules.Where(rule => rule.Width < 0.1 && rule.Left.IsAbout(edge, 0.3)).OrderBy(rule => rule.Top))
        {
            covered += Math.Max(0, rule.Top + rule.Height - Math.Max(rule.Top, end));
            end = Math.Max(end, rule.Top + rule.Height);
        }

        return covered;
    }
}
