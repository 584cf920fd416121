namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>Where the pages of two prints of one document begin.</summary>
internal static class PageBreaks
{
    /// <summary>
    /// A sentence for each page that begins more than a line earlier or later than that of the PDF, and one if there are
    /// more or fewer pages.
    /// </summary>
    public static IReadOnlyList<string> Differences(PrintedPdf pdf, PrintedPdf other)
    {
        var (ours, theirs) = (Pages(pdf), Pages(other));
        var differences = new List<string>();
        for (var page = 1; page < Math.Min(ours.Count, theirs.Count); page++)
        {
            var ahead = theirs.Take(page).Sum(lines => lines.Sum(Length)) - ours.Take(page).Sum(lines => lines.Sum(Length));
            var line = ahead < 0 ? Length(ours[page - 1][^1]) : ours[page].Take(2).Max(Length);
            if (Math.Abs(ahead) > line)
            {
                differences.Add(
                    $"page {page + 1} begins {ahead} characters off: {ours[page][0].Text} / {theirs[page].FirstOrDefault()?.Text}");
            }
        }

        if (ours.Count != theirs.Count)
        {
            differences.Add($"{theirs.Count} pages, the PDF has {ours.Count}");
        }

        return differences;
    }

    private static List<List<PrintedPdf.Line>> Pages(PrintedPdf pdf) =>
        [.. Enumerable.Range(1, pdf.Pages.Count)
            .Select(page => pdf.Lines(page).Where(line => !line.Text.StartsWith('—') || !line.Text.EndsWith('—')).ToList())];

    private static int Length(PrintedPdf.Line line) => line.Glyphs.Count;
}
