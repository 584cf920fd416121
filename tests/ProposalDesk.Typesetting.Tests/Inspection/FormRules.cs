using ZXing;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The feedback form: one page, a grid as wide as the text, the right box ticked, a code that a telephone reads.</summary>
internal static class FormRules
{
    // as a hand moves the camera until it catches the code
    private static readonly int[] _dotsPerInch = [150, 200, 100];

    public static IEnumerable<Finding> Check(PrintedPdf pdf, FeedbackForm form)
    {
        if (pdf.Pages.Count != 1)
        {
            yield return new Finding("one page", 0, $"The form has {pdf.Pages.Count} pages.");
        }

        foreach (var finding in GridRules.Check(pdf).Concat(Tick(pdf, form)))
        {
            yield return finding;
        }

        var code = _dotsPerInch.Select(dots => CodeOn(pdf, dots)).FirstOrDefault(code => code is not null || form.Link is null);
        if (code != form.Link)
        {
            yield return new Finding("code", 1, $"A camera reads “{code}”.");
        }

        if (form.Link is { } link && !pdf.Text.Contains(link, StringComparison.Ordinal)
            && !LinkLines(pdf).Contains(link, StringComparison.Ordinal))
        {
            yield return new Finding("code", 1, $"{link} is not typed beside it.");
        }
    }

    private static IEnumerable<Finding> Tick(PrintedPdf pdf, FeedbackForm form)
    {
        var glyphs = pdf.Glyphs(1);
        var ticks = glyphs.Where(glyph => glyph.Text == "√").ToList();
        if (ticks.Count != (form.Choice is null ? 0 : 1))
        {
            yield return new Finding("tick", 1, $"{ticks.Count} boxes are ticked.");
            yield break;
        }

        var boxes = glyphs.Where(glyph => glyph.Text == "□").OrderBy(glyph => glyph.Left).ToList();
        if (ticks is [var tick] && (boxes.Count != 3 || !tick.Left.IsAbout(boxes[(int)form.Choice!.Value].Left, 1.5)))
        {
            yield return new Finding("tick", 1, $"The tick stands at {tick.Left:0.0} mm and not on its box.");
        }
    }

    // the small lines under the code, without what stands beside them
    private static string LinkLines(PrintedPdf pdf) =>
        string.Concat(
            pdf.Lines(1).Select(line => string.Concat(line.Glyphs.Where(glyph => glyph.Size.IsAbout(9, 0.1)).Select(glyph => glyph.Text))));

    private static string? CodeOn(PrintedPdf pdf, int dotsPerInch)
    {
        var (points, width, height) = Poppler.Photograph(pdf.Bytes, dotsPerInch);
        var reader = new BarcodeReaderGeneric { Options = { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true } };

        return reader.Decode(new RGBLuminanceSource(points, width, height, RGBLuminanceSource.BitmapFormat.Gray8))?.Text;
    }
}
