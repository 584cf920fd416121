using System.Text;
using ProposalDesk.Typesetting.Tests.Inspection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>What a camera sees of one glyph: its em square, brought to one size, a little out of focus.</summary>
internal sealed class GlyphInk
{
    /// <summary>
    /// Below this likeness two pictures show two characters, or one in the wrong place or size; one in two faces lies above
    /// it.
    /// </summary>
    public const double Alike = 0.5;

    private const int DotsPerInch = 200;
    private const int Side = 40;

    private readonly double[] _ink;

    private GlyphInk(int code, string font, double[] ink) => (Code, Font, _ink) = (code, font, ink);

    public int Code { get; }

    public string Font { get; }

    /// <summary>Every glyph of a file in the order in which it was drawn.</summary>
    public static IReadOnlyList<GlyphInk> Of(byte[] pdf)
    {
        var printed = new PrintedPdf(pdf);

        return [.. Enumerable.Range(1, printed.Pages.Count).SelectMany(page =>
        {
            var (points, width, height) = Poppler.Photograph(pdf, DotsPerInch, page);

            return printed.Glyphs(page)
                .Select(glyph => new GlyphInk(Rune.GetRuneAt(glyph.Text, 0).Value, glyph.Font, Seen(points, width, height, glyph)));
        })];
    }

    /// <summary>From 0, nothing in common, to 1, the same picture.</summary>
    public double LikenessTo(GlyphInk other)
    {
        var (both, mine, its) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _ink.Length; i++)
        {
            (both, mine, its) = (both + (_ink[i] * other._ink[i]), mine + (_ink[i] * _ink[i]), its + (other._ink[i] * other._ink[i]));
        }

        return mine == 0 || its == 0 ? 0 : both / Math.Sqrt(mine * its);
    }

    private static double[] Seen(byte[] points, int width, int height, PrintedPdf.Glyph glyph)
    {
        var em = glyph.Size * Ruler.Point;
        var (left, top, span) = (glyph.Left - (0.1 * em), glyph.Baseline - (0.95 * em), 1.2 * em);
        var seen = new double[Side * Side];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                seen[(y * Side) + x] = 255 - Point(left + ((x + 0.5) * span / Side), top + ((y + 0.5) * span / Side));
            }
        }

        return Blurred(Blurred(seen));

        double Point(double x, double y)
        {
            var (column, row) = ((int)(x / 25.4 * DotsPerInch), (int)(y / 25.4 * DotsPerInch));

            return column < 0 || row < 0 || column >= width || row >= height ? 255 : points[(row * width) + column];
        }
    }

    private static double[] Blurred(double[] ink)
    {
        var blurred = new double[ink.Length];
        for (var y = 1; y < Side - 1; y++)
        {
            for (var x = 1; x < Side - 1; x++)
            {
                for (var near = 0; near < 9; near++)
                {
                    blurred[(y * Side) + x] += ink[((y + (near / 3) - 1) * Side) + x + (near % 3) - 1] / 9;
                }
            }
        }

        return blurred;
    }
}
