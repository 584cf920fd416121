using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// What PDF/A-2a asks of the file: no validator is at hand, so each demand is looked at by itself, the fonts also with
/// poppler's eyes.
/// </summary>
internal static partial class FileRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf, DocumentModel model)
    {
        foreach (var (rule, pattern) in new[]
        {
            ("PDF/A", "<pdfaid:part>2</pdfaid:part>"), ("PDF/A", "<pdfaid:conformance>A</pdfaid:conformance>"), ("PDF/A", "/OutputIntents"), ("PDF/A", "/GTS_PDFA1"),
            ("tagged", "/StructTreeRoot"), ("tagged", "/MarkInfo"), ("language", "zh-CN"),
        })
        {
            if (!pdf.Raw.Contains(pattern, StringComparison.Ordinal))
            {
                yield return new Finding(rule, 0, $"{pattern} is missing.");
            }
        }

        foreach (var forbidden in new[] { "/Encrypt", "/JavaScript", "/Launch", "/EmbeddedFiles", "/AA " })
        {
            if (pdf.Raw.Contains(forbidden, StringComparison.Ordinal))
            {
                yield return new Finding("PDF/A", 0, $"{forbidden} may not be in it.");
            }
        }

        if (pdf.Document.Information.Title != model.Title || pdf.Document.Information.Author != model.Author)
        {
            yield return new Finding("properties", 0, $"Title “{pdf.Document.Information.Title}”, author “{pdf.Document.Information.Author}”.");
        }

        foreach (var font in FontsOf(pdf.Bytes).Where(font => !font.IsEmbedded || !font.HasUnicode))
        {
            yield return new Finding("fonts", 0, $"{font.Name} is not embedded, or cannot be read as text.");
        }

        if (model is Report report)
        {
            var marked = pdf.Document.TryGetBookmarks(out var bookmarks) ? bookmarks.GetNodes().Select(node => TextRules.Plain(node.Title)).ToList() : [];
            foreach (var annex in report.Annexes.Where(annex => !marked.Contains(TextRules.Plain(annex.Title))))
            {
                yield return new Finding("bookmarks", 0, $"“{annex.Title}” has none.");
            }
        }
    }

    private static List<(string Name, bool IsEmbedded, bool HasUnicode)> FontsOf(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var poppler = Process.Start(new ProcessStartInfo("pdffonts", [file]) { RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException("pdffonts is missing. As root: apt-get install -y poppler-utils");
            var listed = poppler.StandardOutput.ReadToEnd();
            poppler.WaitForExit();

            return [.. Line().Matches(listed).Select(match => (match.Groups["name"].Value, match.Groups["emb"].Value == "yes", match.Groups["uni"].Value == "yes"))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"^(?<name>\S+) .* (?<emb>yes|no) +(?<sub>yes|no) +(?<uni>yes|no) +\d+ +\d+\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
