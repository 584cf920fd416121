using ProposalDesk.Typesetting.Tests.Inspection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>The page of GB/T 9704-2012, measured on what is printed.</summary>
public sealed class LetterPageTests(TypesetterFixture desk)
{
    private const double Pitch = 225.0 / 22;
    private const double FirstBaseline = 44.27;
    private const double Tolerance = 0.1;

    [Fact]
    public async Task Text_stands_156_by_225_millimetres_at_28_and_37()
    {
        var pdf = await desk.PrintAsync(Documents.LongLetter(12, Documents.Plain));

        var lines = pdf.TextLines(2);
        Assert.Equal(28, lines.Min(line => line.Left), Tolerance);
        Assert.Equal(184, lines.Max(line => line.Right), 0.3);
        Assert.Equal(FirstBaseline, lines[0].Baseline, Tolerance);
        Assert.All(pdf.Pages, page => Assert.Equal(595.28, page.Width, 0.1));
        Assert.All(pdf.Pages, page => Assert.Equal(841.89, page.Height, 0.1));
    }

    [Fact]
    public async Task A_full_page_has_22_lines_on_the_grid()
    {
        var pdf = await desk.PrintAsync(Documents.LongLetter(12, Documents.Plain));

        var lines = pdf.TextLines(2);
        Assert.Equal(22, lines.Count);
        Assert.All(lines, (line, row) => Assert.Equal(FirstBaseline + (row * Pitch), line.Baseline, Tolerance));
    }

    [Fact]
    public async Task A_full_line_has_28_characters_of_16_points_and_paragraphs_are_indented_by_2()
    {
        var pdf = await desk.PrintAsync(Documents.LongLetter(12, Documents.Plain));

        var lines = pdf.TextLines(2);
        var full = lines.Where(line => line.Left < 29 && line.Right > 183).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, line => Assert.Equal(28, line.Text.Length));
        Assert.All(lines.Where(line => line.Left > 29), line => Assert.Equal(28 + (2 * 156 / 28.0), line.Left, Tolerance));
        Assert.All(lines.SelectMany(line => line.Glyphs), glyph => Assert.Equal(16, glyph.Size, 0.01));
        Assert.All(lines.SelectMany(line => line.Glyphs), glyph => Assert.Contains("FandolFang", glyph.Font, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_line_starts_with_closing_or_ends_with_opening_punctuation()
    {
        var pdf = await desk.PrintAsync(Documents.LongLetter(14, Documents.Punctuated));

        var lines = Enumerable.Range(1, pdf.Pages.Count).SelectMany(pdf.TextLines).ToList();
        Assert.True(lines.Count > 60);
        Assert.All(lines, line => Assert.DoesNotContain(line.Text[0], "，。、；：！？）》”’"));
        Assert.All(lines, line => Assert.DoesNotContain(line.Text[^1], "（《“‘〔"));
        Assert.All(lines, line => Assert.True(line.Glyphs[^1].InkRight < 184.3, line.Text));
    }

    [Fact]
    public async Task Page_numbers_start_on_page_2_and_stand_outside_7_millimetres_below_the_text()
    {
        var pdf = await desk.PrintAsync(Documents.LongLetter(18, Documents.Plain));

        Assert.True(pdf.Pages.Count >= 3);
        Assert.DoesNotContain(pdf.Lines(1), line => line.Text == "—1—");
        var even = pdf.LineWith(2, "—2—");
        var odd = pdf.LineWith(3, "—3—");
        Assert.Equal(28 + (14 * 25.4 / 72), even.Left, 0.2);
        Assert.Equal(184 - (14 * 25.4 / 72), odd.Right, 0.2);
        Assert.All([even, odd], line => Assert.Equal(14, line.Glyphs[0].Size, 0.01));
        // the dash's stroke lies 0.287 em above the baseline
        Assert.All([even, odd], line => Assert.Equal(262 + 7 + (0.287 * 14 * 25.4 / 72), line.Baseline, 0.2));
    }

    [Fact]
    public async Task A_letter_of_twelve_pages_is_whole_and_its_text_found_again()
    {
        var paragraphs = Enumerable.Range(1, 110).Select(n => $"第{n}项工作按期完成，{Documents.Plain}。").ToList();

        var pdf = await desk.PrintAsync(Documents.Letter([.. paragraphs.Select(text => new Paragraph(text))]));

        Assert.True(pdf.Pages.Count >= 12, $"{pdf.Pages.Count} pages");
        Assert.All(paragraphs, text => Assert.Contains(text, WithoutPageNumbers(pdf), StringComparison.Ordinal));
        Assert.All(Enumerable.Range(2, 10), page => Assert.Equal(22, pdf.TextLines(page).Count));
    }

    [Fact]
    public async Task A_table_repeats_its_head_and_the_text_after_it_is_on_the_grid_again()
    {
        var rows = Enumerable.Range(1, 40).Select(IReadOnlyList<string> (n) => [$"{n}", $"第{n}项任务", "综合科"]).ToList();

        var pdf = await desk.PrintAsync(Documents.Letter(
            new Paragraph("任务分解如下："), new SimpleTable(["序号", "任务", "科室"], rows), new Paragraph("以上任务按月检查。")));

        var heads = Enumerable.Range(1, pdf.Pages.Count).Sum(page => pdf.Lines(page).Count(line => line.Text == "序号任务科室"));
        Assert.Equal(2, heads);
        var after = pdf.LineWith(pdf.Pages.Count, "以上任务按月检查。");
        var off = (after.Baseline - FirstBaseline) / Pitch;
        Assert.Equal(Math.Round(off), off, 0.02);
    }

    [Fact]
    public async Task A_caption_stands_in_a_row_of_its_own_over_the_middle_of_its_table()
    {
        var pdf = await desk.PrintAsync(Documents.Letter(
            new Paragraph("任务已经分解。"), new SimpleTable(["序号", "任务"], [["1", "开放目录"]]) { Caption = "任务分解表" }, new Paragraph("以上任务按月检查。")));

        var lines = Enumerable.Range(1, pdf.Pages.Count).SelectMany(pdf.Lines).Select(line => line.Text).ToList();
        Assert.Equal("任务分解表", lines[lines.IndexOf("序号任务") - 1]);
        var caption = pdf.LineWith(1, "任务分解表");
        Assert.Equal((Ruler.Left + Ruler.Right) / 2, (caption.Left + caption.Right) / 2, 1.0);
        foreach (var (page, text) in new[] { (1, "任务分解表"), (pdf.Pages.Count, "以上任务按月检查。") })
        {
            var off = (pdf.LineWith(page, text).Baseline - FirstBaseline) / Pitch;
            Assert.Equal(Math.Round(off), off, 0.02);
        }
    }

    private static string WithoutPageNumbers(PrintedPdf pdf) =>
        string.Concat(Enumerable.Range(1, pdf.Pages.Count).SelectMany(pdf.TextLines).Select(line => line.Text));
}
