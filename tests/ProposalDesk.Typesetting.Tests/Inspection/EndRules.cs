namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Signature, date, room for the seal, imprint.</summary>
internal static class EndRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf, OfficialPaper paper) => Signature(pdf, paper).Concat(Imprint(pdf, paper));

    private static IEnumerable<Finding> Signature(PrintedPdf pdf, OfficialPaper paper)
    {
        var day = $"{paper.Date.Year}年{paper.Date.Month}月{paper.Date.Day}日";
        var page = pdf.UprightPages().LastOrDefault(number => pdf.TextLines(number).Any(line => line.Text == day));
        if (page == 0)
        {
            yield return new Finding("signature", 0, $"The date {day} does not stand in a line of its own.");
            yield break;
        }

        var lines = pdf.TextLines(page);
        var at = lines.ToList().FindIndex(line => line.Text == day);
        var (date, name) = (lines[at], at > 0 ? lines[at - 1] : lines[at]);
        if (name.Text != TextRules.Plain(paper.BureauName))
        {
            yield return new Finding("signature", page, $"Over the date stands “{name.Text}”.");
            yield break;
        }

        if (at < 2)
        {
            yield return new Finding("signature", page, "It stands alone on its page.");
            yield break;
        }

        var rows = (name.Baseline - lines[at - 2].Baseline) / Ruler.Row;
        if (!rows.IsAbout(paper.HasSealSpace ? 3 : 2, 0.05) && !pdf.HasTable(page))
        {
            yield return new Finding("seal", page, $"The name stands {rows:0.0} rows under the text.");
        }

        foreach (var sentence in paper.HasSealSpace ? Sealed(name, date) : Unsealed(name, date))
        {
            yield return new Finding("signature", page, sentence);
        }
    }

    // the date 4 characters from the right, the name centred over it; a name too wide moves both to the left
    private static IEnumerable<string> Sealed(PrintedPdf.Line name, PrintedPdf.Line date)
    {
        if (!((name.Left + name.Right) / 2).IsAbout((date.Left + date.Right) / 2, 0.7))
        {
            yield return "The name is not centred over the date.";
        }

        var right = Ruler.Right - (4 * Ruler.Cell);
        if (!date.Right.IsAbout(right, 0.7) && !(name.Right.IsAbout(Ruler.Right, 0.7) && date.Right < right))
        {
            yield return $"The date ends at {date.Right:0.00} mm.";
        }
    }

    private static IEnumerable<string> Unsealed(PrintedPdf.Line name, PrintedPdf.Line date)
    {
        var right = Ruler.Right - (2 * Ruler.Cell);
        if (!date.Left.IsAbout(name.Left + (2 * Ruler.Cell), 0.7) || !Math.Max(name.Right, date.Right).IsAbout(right, 0.7))
        {
            yield return $"Name from {name.Left:0.0} to {name.Right:0.0}, date from {date.Left:0.0} to {date.Right:0.0} mm.";
        }
    }

    private static IEnumerable<Finding> Imprint(PrintedPdf pdf, OfficialPaper paper)
    {
        if (paper.Copies.Count == 0)
        {
            yield break;
        }

        // an annex on its side has it at the foot of what one reads, as wide as the text there
        var page = pdf.Pages.Count;
        var (left, width, bottom) = pdf.UprightPages().Contains(page) ? (Ruler.Left, 156.0, Ruler.Bottom) : (35.0, 225.0, Ruler.Right);
        var small = pdf.Lines(page).Where(line => line.Glyphs[0].Size.IsAbout(14, 0.1) && line.Baseline < bottom && line.Left > left)
            .ToList();
        var copies = small.FindIndex(line => line.Text.StartsWith("抄送：", StringComparison.Ordinal));
        if (copies < 0 || !string.Concat(small.Select(line => line.Text))
            .Contains(TextRules.Plain($"抄送：{string.Join('、', paper.Copies)}。"), StringComparison.Ordinal))
        {
            yield return new Finding("imprint", page, "It does not name who gets a copy.");
            yield break;
        }

        if (!small[copies].Left.IsAbout(left + (14 * Ruler.Point), 0.7))
        {
            yield return new Finding("imprint", page, $"抄送 begins at {small[copies].Left:0.00} mm.");
        }

        if (!small[^1].Baseline.IsAbout(bottom, 5))
        {
            yield return new Finding("imprint", page, $"It ends at {small[^1].Baseline:0.0} mm and not at the foot of the text.");
        }

        var lines = BlackLines(pdf, page, width);
        var wanted = paper.Format == PaperFormat.Letter ? 0 : paper.IssuingOffice is null ? 2 : 3;
        if (lines.Count != wanted
            || (wanted == 3 && !(lines[0].IsAbout(0.35, 0.03) && lines[1].IsAbout(0.25, 0.03) && lines[2].IsAbout(0.35, 0.03))))
        {
            yield return new Finding(
                "imprint", page, $"It has {lines.Count} rules: {string.Join(", ", lines.Select(width => $"{width:0.00} mm"))}.");
        }
    }

    // thickness of the rules as wide as the text, from the top
    private static List<double> BlackLines(PrintedPdf pdf, int page, double width) =>
    [
        .. pdf.Pages[page - 1].Paths.Where(path => path.IsStroked)
            .Select(path => (Box: path.GetBoundingRectangle(), path.LineWidth))
            .Where(path =>
                path.Box is { } box && (box.Width * Ruler.Point).IsAbout(width, 1) && box.Height < 1 && !path.LineWidth.IsAbout(0.5, 0.01))
            .OrderByDescending(path => path.Box!.Value.Top)
            .Select(path => path.LineWidth * Ruler.Point),
    ];
}
