namespace ProposalDesk.Typesetting;

/// <summary>How wide the columns of a table are beside each other, from what stands in them.</summary>
internal static class ColumnWidths
{
    /// <summary>Room that a cell's text does not get, in characters.</summary>
    private const double Padding = 0.7;

    /// <param name="texts">Head and rows, each with as many cells.</param>
    /// <param name="room">The table's width in characters.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<IReadOnlyList<string>> texts, double room)
    {
        var widths = Enumerable.Range(0, texts[0].Count).Select(i => texts.Max(row => WidthOf(row[i])) + Padding).ToArray();
        var spare = (room - widths.Sum()) / widths.Length;
        if (spare >= 0)
        {
            return [.. widths.Select(width => width + spare)];
        }

        // from the narrowest on, a column that almost gets what it wants gets it whole: no date and no name is broken
        var open = Enumerable.Range(0, widths.Length).OrderBy(i => widths[i]).ToList();
        while (open.Count > 1 && widths[open[0]] <= 1.25 * ShareOf(open[0]))
        {
            room -= widths[open[0]];
            open.RemoveAt(0);
        }

        foreach (var (i, width) in open.Select(i => (i, ShareOf(i))).ToList())
        {
            widths[i] = width;
        }

        return widths;

        double ShareOf(int column) => room * Weight(widths[column]) / open.Sum(i => Weight(widths[i]));
    }

    // a long text gets more room than a short one, but not in proportion: it can break its lines
    private static double Weight(double width) => Math.Sqrt(Math.Clamp(width, 3, 60));

    /// <summary>In hanzi; Latin letters and digits count half.</summary>
    private static double WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x250 ? 0.55 : 1);
}
