namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>What the file says of itself: its standard, properties and bookmarks; its fonts with poppler's eyes.</summary>
internal static class FileRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf, Poppler poppler, DocumentModel model)
    {
        foreach (var pattern in new[] { "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>" })
        {
            if (!pdf.Raw.Contains(pattern, StringComparison.Ordinal))
            {
                yield return new Finding("PDF/A", 0, $"{pattern} is missing.");
            }
        }

        if (pdf.Document.Information.Title != model.Title || pdf.Document.Information.Author != model.Author)
        {
            yield return new Finding(
                "properties", 0, $"Title “{pdf.Document.Information.Title}”, author “{pdf.Document.Information.Author}”.");
        }

        foreach (var font in poppler.Fonts.Where(font => !font.IsEmbedded || !font.HasUnicode))
        {
            yield return new Finding("fonts", 0, $"{font.Name} is not embedded, or cannot be read as text.");
        }

        if (model is Report report)
        {
            var marked = pdf.Document.TryGetBookmarks(out var bookmarks) ? bookmarks.GetNodes().Select(node => TextRules.Plain(node.Title))
                .ToList() : [];
            foreach (var annex in report.Annexes.Where(annex => !marked.Contains(TextRules.Plain(annex.Title))))
            {
                yield return new Finding("bookmarks", 0, $"“{annex.Title}” has none.");
            }
        }
    }
}
