using UglyToad.PdfPig.Content;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// Pages that lie on their side: bound at what is their top, with the same margins, and the page number where an upright
/// page has it, read from there.
/// </summary>
internal static class TurnedRules
{
    // an upright page turned: its left edge is this one's top
    private const double Left = 35;
    private const double Right = 260;
    private const double Top = Ruler.Left;
    private const double Bottom = Ruler.Right;

    public static IEnumerable<Finding> Check(PrintedPdf pdf)
    {
        foreach (var page in pdf.Pages.Where(page => page.Width > 600))
        {
            foreach (var letter in page.Letters
                .Where(letter => letter.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(letter.Value)))
            {
                var (x, y) = (letter.StartBaseLine.X * Ruler.Point, (page.Height - letter.StartBaseLine.Y) * Ruler.Point);
                if (x < Left - 1 || letter.BoundingBox.Right * Ruler.Point > Right + 1 || y < Top || y > Bottom + 1)
                {
                    yield return new Finding("text block", page.Number, $"“{letter.Value}” stands at {x:0.0}, {y:0.0} mm.");
                }
            }

            // read from the left edge, downwards
            var number = page.Letters.Where(letter =>
                letter.TextOrientation is TextOrientation.Rotate90 or TextOrientation.Rotate270 && !string.IsNullOrWhiteSpace(letter.Value))
                .OrderByDescending(letter => letter.StartBaseLine.Y).ToList();
            if (string.Concat(number.Select(letter => letter.Value)) != $"—{page.Number}—")
            {
                yield return new Finding(
                    "page number", page.Number, $"At the side stands “{string.Concat(number.Select(letter => letter.Value))}”.");
                continue;
            }

            var (begins, ends) = ((page.Height - number[0].StartBaseLine.Y) * Ruler.Point,
                (page.Height - number[^1].EndBaseLine.Y) * Ruler.Point);
            var inward = 14 * Ruler.Point;
            if (page.Number % 2 == 1 ? !ends.IsAbout(Bottom - inward, 0.7) : !begins.IsAbout(Top + inward, 0.7))
            {
                yield return new Finding("page number", page.Number, $"It runs from {begins:0.0} to {ends:0.0} mm.");
            }

            // the dash lies 0.287 of its size from the baseline, 7 mm from the text
            var dash = (number[0].StartBaseLine.X * Ruler.Point) + (0.287 * inward);
            if (!(Left - dash).IsAbout(7, 0.3))
            {
                yield return new Finding("page number", page.Number, $"Its dash lies {Left - dash:0.00} mm from the text.");
            }
        }
    }
}
