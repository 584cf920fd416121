using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>A PDF as someone with a ruler sees it: all lengths in millimetres from the paper's top left corner.</summary>
public sealed class PrintedPdf
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public PrintedPdf(byte[] bytes)
    {
        Bytes = bytes;
        Document = PdfDocument.Open(bytes);
        Pages = [.. Document.GetPages()];
    }

    public sealed record Glyph(
        string Text, double Left, double Right, double InkLeft, double InkRight, double Top, double Bottom, double Baseline, double Size,
        string Font);

    public sealed record Line(string Text, double Baseline, IReadOnlyList<Glyph> Glyphs)
    {
        public double Left => Glyphs[0].Left;

        public double Right => Glyphs[^1].Right;
    }

    public sealed record Rule(double Top, double Height, double Left, double Width);

    public byte[] Bytes { get; }

    public PdfDocument Document { get; }

    public IReadOnlyList<Page> Pages { get; }

    public string Raw => Encoding.Latin1.GetString(Bytes);

    /// <summary>
    /// The text as another program copies it, spaces and line breaks left out. It heeds what the file says where one glyph
    /// stands for several characters.
    /// </summary>
    public string CopiedText() =>
        string.Concat(
            Tool.Run("poppler-utils", Bytes, "pdftotext", "-raw", "-enc", "UTF-8", "-", "-").Text.Where(c => !char.IsWhiteSpace(c)));

    public string Text => string.Concat(Enumerable.Range(1, Pages.Count).SelectMany(Lines).Select(line => line.Text));

    public IReadOnlyList<Glyph> Glyphs(int page) =>
        [.. Pages[page - 1].Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => Glyphed(page, letter))];

    /// <summary>The lines of a page from top to bottom; glyphs of one baseline are one line. What stands on its side is none.</summary>
    public IReadOnlyList<Line> Lines(int page) =>
    [
        .. Pages[page - 1].Letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal
            && !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => Glyphed(page, letter))
            .GroupBy(glyph => Math.Round(glyph.Baseline, 1)).OrderBy(group => group.Key)
            .Select(group => group.OrderBy(glyph => glyph.Left).ToList())
            .Select(glyphs => new Line(string.Concat(glyphs.Select(glyph => glyph.Text)), glyphs[0].Baseline, glyphs)),
    ];

    /// <summary>The lines of the running text: 16 pt, inside the text block.</summary>
    public IReadOnlyList<Line> TextLines(int page) =>
        [.. Lines(page).Where(line => Math.Abs(line.Glyphs[0].Size - 16) < 0.1)];

    public Line LineWith(int page, string text) =>
        Lines(page).FirstOrDefault(line => line.Text.Contains(text, StringComparison.Ordinal))
        ?? throw new InvalidOperationException(
            $"“{text}” is not on page {page}: {string.Join(" / ", Lines(page).Select(line => line.Text))}");

    public IReadOnlyList<Rule> RedRules(int page) =>
    [
        .. Pages[page - 1].Paths.Where(path => path.IsFilled && path.FillColor?.ToRGBValues() is { r: > 0.5, g: < 0.3, b: < 0.3 })
            .Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Select(box => new Rule(
                FromTop(page, box.Top), box.Height / PointsPerMillimetre, box.Left / PointsPerMillimetre, box.Width / PointsPerMillimetre))
            .OrderBy(rule => rule.Top),
    ];

    /// <summary>The stroked lines of tables and forms.</summary>
    public IReadOnlyList<Rule> BlackRules(int page) =>
    [
        .. Pages[page - 1].Paths.Where(path => path.IsStroked).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Select(box => new Rule(
                FromTop(page, box.Top), box.Height / PointsPerMillimetre, box.Left / PointsPerMillimetre, box.Width / PointsPerMillimetre)),
    ];

    /// <summary>Black areas, such as a rule that is drawn as one.</summary>
    public IReadOnlyList<Rule> BlackFills(int page) =>
    [
        .. Pages[page - 1].Paths.Where(path => path.IsFilled && path.FillColor?.ToRGBValues() is { r: < 0.1, g: < 0.1, b: < 0.1 })
            .Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Select(box => new Rule(
                FromTop(page, box.Top), box.Height / PointsPerMillimetre, box.Left / PointsPerMillimetre, box.Width / PointsPerMillimetre)),
    ];

    /// <summary>The text of a page in the order in which it was drawn: a table's cells one after the other.</summary>
    public string Drawn(int page) =>
        string.Concat(Pages[page - 1].Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => letter.Value));

    /// <summary>Red rules that are drawn as lines, as word processors do; each once, from top to bottom.</summary>
    public IReadOnlyList<Rule> RedLines(int page) =>
    [
        .. Pages[page - 1].Paths.Where(path => path.IsStroked && path.StrokeColor?.ToRGBValues() is { r: > 0.5, g: < 0.3, b: < 0.3 })
            .Select(path => (Box: path.GetBoundingRectangle()!.Value, Width: (double)path.LineWidth))
            .Select(line => new Rule(
                FromTop(page, line.Box.Top + (line.Width / 2)), line.Width / PointsPerMillimetre, line.Box.Left / PointsPerMillimetre,
                line.Box.Width / PointsPerMillimetre))
            .Distinct()
            .OrderBy(rule => rule.Top),
    ];

    private Glyph Glyphed(int page, Letter letter) => new(
        letter.Value,
        letter.StartBaseLine.X / PointsPerMillimetre,
        letter.EndBaseLine.X / PointsPerMillimetre,
        letter.BoundingBox.Left / PointsPerMillimetre,
        letter.BoundingBox.Right / PointsPerMillimetre,
        FromTop(page, letter.BoundingBox.Top),
        FromTop(page, letter.BoundingBox.Bottom),
        FromTop(page, letter.StartBaseLine.Y),
        letter.PointSize,
        letter.FontName ?? "");

    private double FromTop(int page, double y) => (Pages[page - 1].Height - y) / PointsPerMillimetre;
}
