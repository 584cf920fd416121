namespace ProposalDesk.Typesetting.Word;

/// <summary>
/// How many lines a text takes, and the letter spacing that gives a paragraph as many as it has in the PDF. There the white
/// of punctuation is squeezed to fill a line; a word processor squeezes less, so that some paragraphs would need a line more
/// and the pages drift apart.
/// </summary>
internal static class LineFit
{
    private const double BodySize = 16;

    // closer than by 1.5 pt the characters would touch
    private const int Tightest = -30;

    // Of a character: what LibreOffice sets between hanzi and letters or digits, though the file asks for nothing there.
    private const double ScriptGap = 0.21;

    private const string NeverFirst = "，。、；：？！）》〉」』”’】〕…—·％";
    private const string NeverLast = "（《〈「『“‘【〔";

    /// <param name="Size">In points.</param>
    /// <param name="First">By how much the first line begins further in, and <paramref name="Further"/> the others.</param>
    private sealed record Frame(double Size, int Tracking, int Width, int First, int Further);

    private sealed record Unit(double Width, bool IsWord, bool MayNotBegin, bool MayNotEnd);

    /// <summary>The tracking of a paragraph of running text: the page's own where that will do, else the widest that does.</summary>
    /// <param name="lines">In the PDF.</param>
    /// <param name="width">Of the text.</param>
    public static int TrackingOf(string text, int lines, int width) =>
        TrackingOf(text, lines, new Frame(BodySize, Measures.Tracking, width, 2 * Measures.Cell, 0));

    /// <summary>The tracking of a paragraph whose further lines begin further in.</summary>
    /// <param name="lines">In the PDF.</param>
    /// <param name="size">In points.</param>
    public static int TrackingOf(string text, int lines, int width, double size, int hanging) =>
        TrackingOf(text, lines, new Frame(size, 0, width, 0, hanging));

    /// <param name="width">Of the text.</param>
    /// <param name="size">In points.</param>
    /// <param name="atMost">Counts the distance that some word processors keep between hanzi and digits.</param>
    public static int LinesOf(string text, int width, double size, bool atMost = false) =>
        LinesOf(text, new Frame(size, 0, width, 0, 0), atMost ? ScriptGap : 0);

    private static int TrackingOf(string text, int lines, Frame frame)
    {
        return First(ScriptGap) ?? First(0) ?? frame.Tracking;

        int? First(double gap) => Enumerable.Range(0, frame.Tracking - Tightest + 1).Select(step => frame.Tracking - step).Cast<int?>()
            .FirstOrDefault(tracking => LinesOf(text, frame with { Tracking = tracking!.Value }, gap) <= lines);
    }

    private static int LinesOf(string text, Frame frame, double gap)
    {
        var units = UnitsOf(text, 20 * frame.Size, frame.Tracking).ToList();
        var (lines, start, filled) = (1, 0, (double)frame.First);
        for (var i = 0; i < units.Count; i++)
        {
            filled += units[i].Width + (i > start && KeepDistance(units[i - 1], units[i]) ? gap * 20 * frame.Size : 0);
            if (filled <= frame.Width)
            {
                continue;
            }

            if (i == start)
            {
                // a word wider than the line is torn
                lines += (int)(filled / frame.Width);
                filled %= frame.Width;
                continue;
            }

            // what may not stand at this end of a line takes its neighbour along
            while (i > start + 1 && (units[i].MayNotBegin || units[i - 1].MayNotEnd))
            {
                i--;
            }

            (lines, start, filled) = (lines + 1, i, frame.Further + units[i].Width);
        }

        return lines;
    }

    // a word and a hanzi do; punctuation does not
    private static bool KeepDistance(Unit one, Unit other) =>
        one.IsWord != other.IsWord && !(one.IsWord ? other : one).MayNotBegin && !(one.IsWord ? other : one).MayNotEnd;

    // hanzi one by one, Latin words whole; an address may be broken after its signs
    private static IEnumerable<Unit> UnitsOf(string text, double size, double tracking)
    {
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isLatin = rune.Value < 0x250;
            letters += isLatin ? 1 : 0;
            if (letters > 0 && (!isLatin || rune.Value is ' ' or '/' or '?' or '&' or '-'))
            {
                yield return new Unit(letters * ((size / 2) + tracking), true, false, false);
                letters = 0;
            }

            if (!isLatin)
            {
                var character = rune.ToString();
                yield return new Unit(
                    size + tracking, false, NeverFirst.Contains(character, StringComparison.Ordinal),
                    NeverLast.Contains(character, StringComparison.Ordinal));
            }
        }

        if (letters > 0)
        {
            yield return new Unit(letters * ((size / 2) + tracking), true, false, false);
        }
    }
}
