namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The measures of GB/T 9704-2012 in millimetres from the paper's top left corner.</summary>
internal static class Ruler
{
    public const double Left = 28;
    public const double Right = 184;
    public const double Top = 37;
    public const double Bottom = 262;
    public const double Row = 225.0 / 22;
    public const double Cell = 156.0 / 28;
    public const double Point = 25.4 / 72;

    /// <summary>The baseline of row 0 to 21: the character stands in the middle of its row.</summary>
    public static double Baseline(int row) => Top + (row * Row) + ((Row - (16 * Point)) / 2) + (0.88 * 16 * Point);

    public static bool IsAbout(this double value, double wanted, double tolerance) => Math.Abs(value - wanted) <= tolerance;

    public static bool IsHanzi(string text) =>
        text.Length > 0 && text.EnumerateRunes().First().Value is (>= 0x3400 and <= 0x9fff) or >= 0x20000;

    /// <summary>Upright pages: the others carry tables on their side.</summary>
    public static IEnumerable<int> UprightPages(this PrintedPdf pdf) =>
        Enumerable.Range(1, pdf.Pages.Count).Where(page => pdf.Pages[page - 1].Width < 600);

    public static bool HasTable(this PrintedPdf pdf, int page) =>
        pdf.Lines(page).Any(line => line.Glyphs.Any(glyph => glyph.Size.IsAbout(12, 0.1) || glyph.Size.IsAbout(10.5, 0.1)));
}
