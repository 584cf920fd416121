namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Faces and sizes of title, body, headings and page numbers.</summary>
internal static class FaceRules
{
    /// <summary>The title of any document, and the text of a form.</summary>
    public static IEnumerable<Finding> Check(PrintedPdf pdf, DocumentModel model) => Title(pdf, model.Title).Concat(model switch
    {
        OfficialPaper paper => Text(pdf, paper),
        FeedbackForm or OneSheet => Form(pdf),
        _ => [],
    });

    private static IEnumerable<Finding> Title(PrintedPdf pdf, string wanted)
    {
        var title = pdf.Lines(1).Where(line => line.Glyphs[0].Size.IsAbout(22, 0.1)).ToList();
        if (string.Concat(title.Select(line => line.Text)) != TextRules.Plain(wanted))
        {
            yield return new Finding("title", 1, $"In 22 pt stands “{string.Concat(title.Select(line => line.Text))}”.");
        }

        foreach (var line in title.Where(line => !line.Glyphs.All(glyph => glyph.Font.Contains("NotoSerifSC", StringComparison.Ordinal))))
        {
            yield return new Finding("title", 1, $"“{line.Text}” is set in {line.Glyphs[0].Font}.");
        }

        // brackets at a line's end are half empty
        foreach (var line in title.Where(line => !((line.Left + line.Right) / 2)
            .IsAbout((Ruler.Left + Ruler.Right) / 2, line.Text[0] == '（' || line.Text[^1] == '）' ? 2.1 : 0.7)))
        {
            yield return new Finding("title", 1, $"“{line.Text}” is not centred.");
        }
    }

    private static IEnumerable<Finding> Form(PrintedPdf pdf)
    {
        for (var page = 1; page <= pdf.Pages.Count; page++)
        {
            // names of columns stand in Hei, rarer characters in a face that has them
            var hanzi = pdf.Glyphs(page).Where(glyph => glyph.Text[0] is >= '一' and <= '龥' && glyph.Size < 20).ToList();
            var right = hanzi.Count(glyph =>
                glyph.Font.Contains("FandolFang", StringComparison.Ordinal) || glyph.Font.Contains("FandolHei", StringComparison.Ordinal));
            if (right < hanzi.Count * 0.9)
            {
                yield return new Finding(
                    "faces", page, $"{hanzi.Count - right} of {hanzi.Count} characters are set in another face than FandolFang.");
            }
        }
    }

    private static IEnumerable<Finding> Text(PrintedPdf pdf, OfficialPaper paper)
    {
        foreach (var page in pdf.UprightPages())
        {
            foreach (var line in pdf.TextLines(page))
            {
                var wanted = FaceOf(line.Text, paper);
                var hanzi = line.Glyphs.Where(glyph => glyph.Text[0] is >= '一' and <= '龥').ToList();
                // the short end of a heading may belong to any; rarer characters come from a face that has them
                if (hanzi.Count > 3 && hanzi.Count(glyph => glyph.Font.Contains(wanted, StringComparison.Ordinal)) * 2 < hanzi.Count)
                {
                    yield return new Finding("faces", page, $"“{line.Text}” is set in {hanzi[0].Font}, not in {wanted}.");
                }
            }

            foreach (var odd in pdf.Glyphs(page)
                .Where(glyph => !new[] { 10.5, 12, 14, 16, 22 }.Any(size => glyph.Size.IsAbout(size, 0.1)) && glyph.Size < 26))
            {
                yield return new Finding("sizes", page, $"“{odd.Text}” is set in {odd.Size:0.0} pt.");
            }

            foreach (var number in pdf.Lines(page).Where(line => line.Text == $"—{page}—"))
            {
                if (!number.Glyphs.All(glyph => glyph.Font.Contains("FandolSong", StringComparison.Ordinal) && glyph.Size.IsAbout(14, 0.1)))
                {
                    yield return new Finding("page number", page, $"It is set in {number.Glyphs[0].Font}, {number.Glyphs[0].Size:0.0} pt.");
                }
            }
        }
    }

    private static string FaceOf(string line, OfficialPaper paper)
    {
        var blocks = paper.Body.Concat(paper is Report report ? report.Annexes.SelectMany(annex => annex.Body) : []).ToList();
        var heading = blocks.OfType<Heading>().FirstOrDefault(heading => IsPartOf(line, TextRules.Plain(heading.Text)));
        var isCaption = blocks.OfType<SimpleTable>().Any(table => table.Caption is { } caption && IsPartOf(line, TextRules.Plain(caption)));

        return isCaption || (line.StartsWith("附件", StringComparison.Ordinal) && line.Length <= 4) ? "FandolHei" : heading?.Level switch
        {
            1 => "FandolHei",
            2 => "FandolKai",
            _ => "FandolFang",
        };
    }

    // a heading may take several lines
    private static bool IsPartOf(string line, string heading) =>
        line.Length > 3 && (heading.StartsWith(line, StringComparison.Ordinal) || heading.EndsWith(line, StringComparison.Ordinal));
}
