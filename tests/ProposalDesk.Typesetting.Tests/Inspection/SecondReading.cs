using UglyToad.PdfPig.Content;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// What poppler reads is what PdfPig reads, at the same places, with no blank within a word of hanzi: a search finds it
/// in any reader.
/// </summary>
internal static class SecondReading
{
    private const double Tolerance = 0.35;

    // nothing but the leaning draft mark is so high, and where that stands poppler says otherwise
    private const double DraftMark = 30;

    public static IEnumerable<Finding> Check(PrintedPdf pdf, Poppler poppler, DocumentModel model) =>
        Properties(pdf, poppler, model).Concat(Words(pdf, poppler, [.. TextRules.TextsOf(model)]));

    /// <param name="texts">As they were written, with the blanks that are meant.</param>
    public static IEnumerable<Finding> Words(PrintedPdf pdf, Poppler poppler, IReadOnlyList<string> texts)
    {
        foreach (var (index, words) in poppler.Pages.Index())
        {
            var letters = pdf.Pages[index].Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
            var (ours, theirs) = (Sorted(letters.Select(letter => letter.Value)), Sorted(words.Select(word => word.Text)));
            if (ours != theirs)
            {
                yield return new Finding(
                    "second reading", index + 1, $"Poppler reads other characters: {theirs.Length} where PdfPig reads {ours.Length}.");
            }

            foreach (var word in words.Where(word => word.Bottom - word.Top < DraftMark
                && !At(pdf, index + 1, letters, word).Any(found => found.Contains(word.Text, StringComparison.Ordinal))))
            {
                yield return new Finding("second reading", index
                    + 1, $"Where poppler reads “{word.Text}” PdfPig reads “{At(pdf, index + 1, letters, word).First()}”.");
            }

            foreach (var (before, after) in words.Zip(words.Skip(1))
                .Where(pair => IsTorn(pair.First, pair.Second) && !texts.Any(text => IsMeant(text, pair.First, pair.Second))))
            {
                yield return new Finding("extraction", index + 1, $"A blank is read between “{before.Text}” and “{after.Text}”.");
            }
        }
    }

    private static IEnumerable<Finding> Properties(PrintedPdf pdf, Poppler poppler, DocumentModel model)
    {
        foreach (var (label, wanted) in new[]
        {
            ("Title", model.Title), ("Author", model.Author), ("Tagged", "yes"), ("PDF version", "1.7"), ("Encrypted", "no"),
            ("JavaScript", "no"), ("Form", "none"),
            ("Suspects", "no"), ("Metadata Stream", "yes"),
        })
        {
            if (poppler.Info.GetValueOrDefault(label) != wanted)
            {
                yield return new Finding("properties", 0, $"{label} is “{poppler.Info.GetValueOrDefault(label)}”, not “{wanted}”.");
            }
        }

        for (var page = 1; page <= pdf.Pages.Count; page++)
        {
            if (poppler.Info.GetValueOrDefault($"Page {page} size")?.Contains("(A4)", StringComparison.Ordinal) != true
                || poppler.Info.GetValueOrDefault($"Page {page} rot") != "0")
            {
                yield return new Finding("page size", page, $"It measures {poppler.Info.GetValueOrDefault($"Page {page} size")}.");
            }
        }
    }

    private static string Sorted(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text.EnumerateRunes()).Order());

    // What PdfPig sees in the place of the word: upright, or on its side or leaning as the draft mark. Half of a closing
    // sign may lie under the next word.
    private static IEnumerable<string> At(PrintedPdf pdf, int page, List<Letter> letters, Poppler.Word word)
    {
        var height = pdf.Pages[page - 1].Height;
        var upright = letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal
            && (letter.StartBaseLine.X * Ruler.Point) >= word.Left - Tolerance
            && (letter.EndBaseLine.X * Ruler.Point) <= word.Right + Tolerance
            && (height - letter.StartBaseLine.Y) * Ruler.Point is var y && y > word.Top && y < word.Bottom);
        yield return string.Concat(upright.OrderBy(letter => letter.BoundingBox.Left).Select(letter => letter.Value));

        var turned = letters.Where(letter => letter.TextOrientation != TextOrientation.Horizontal
            && letter.BoundingBox.Centroid.X * Ruler.Point is var x && x > word.Left - Tolerance && x < word.Right + Tolerance
            && (height - letter.BoundingBox.Centroid.Y) * Ruler.Point is var y && y > word.Top - Tolerance && y < word.Bottom + Tolerance);
        yield return string.Concat(turned.OrderBy(letter => letter.TextOrientation == TextOrientation.Other
            ? letter.StartBaseLine.X
            : -letter.StartBaseLine.Y).Select(letter => letter.Value));
    }

    // hanzi side by side on one line belong together; a gap of a character's width may part two columns
    private static bool IsTorn(Poppler.Word before, Poppler.Word after) =>
        before.Text.Length > 0 && after.Text.Length > 0 && Ruler.IsHanzi(before.Text[^1..]) && Ruler.IsHanzi(after.Text)
        && before.Bottom.IsAbout(after.Bottom, 0.2) && after.Left - before.Right < (before.Bottom - before.Top) / 2
        && after.Left > before.Left;

    private static bool IsMeant(string text, Poppler.Word before, Poppler.Word after) =>
        text.Contains($"{before.Text[^1]} {after.Text[0]}", StringComparison.Ordinal)
            || text.Contains($"{before.Text[^1]}　{after.Text[0]}", StringComparison.Ordinal);
}
