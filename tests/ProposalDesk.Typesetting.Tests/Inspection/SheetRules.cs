namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The other ruled forms: on one page unless texts are long, then with page numbers, and never with the last row alone.</summary>
internal static class SheetRules
{
    private const double LeastOfLastPage = 30;

    public static IEnumerable<Finding> Check(PrintedPdf pdf, OneSheet sheet)
    {
        var length = TextRules.TextsOf(sheet).Sum(text => text.Length);
        if (pdf.Pages.Count > 1 && length < 500)
        {
            yield return new Finding("one page", 0, $"{length} characters take {pdf.Pages.Count} pages.");
        }

        foreach (var finding in GridRules.Check(pdf))
        {
            yield return finding;
        }

        var last = pdf.BlackRules(pdf.Pages.Count);
        if (pdf.Pages.Count > 1 && last.Count > 0
            && last.Max(rule => rule.Top + rule.Height) - last.Min(rule => rule.Top) < LeastOfLastPage)
        {
            yield return new Finding("one page", pdf.Pages.Count, "Its last row stands alone.");
        }

        foreach (var finding in Enumerable.Range(1, pdf.Pages.Count).SelectMany(page => PageRules.Number(pdf, page, isOnFirst: false)))
        {
            yield return finding;
        }

        foreach (var odd in pdf.Glyphs(1).Where(glyph => !new[] { 12.0, 14, 22 }.Any(size => glyph.Size.IsAbout(size, 0.1))))
        {
            yield return new Finding("sizes", 1, $"“{odd.Text}” is set in {odd.Size:0.0} pt.");
        }
    }
}
