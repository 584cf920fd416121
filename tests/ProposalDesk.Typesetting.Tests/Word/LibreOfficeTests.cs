using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>The DOCX as another word processor lays it out, beside the PDF.</summary>
public sealed class LibreOfficeTests(LibreOfficeFixture office, TypesetterFixture typesetting)
    : IClassFixture<LibreOfficeFixture>, IClassFixture<TypesetterFixture>
{
    // Their last paragraph runs over the page's end. LibreOffice takes all of it along where the signature wants its last
    // lines, and its heading with it; Word by its own words takes the lines only, as the PDF does
    // (docs/decisions/word-file-beside-the-pdf.md). Here: how its second page begins.
    private static readonly Dictionary<string, string> _carried = Enumerable.Range(7, 6)
        .ToDictionary(lines => $"letter-page-end-{lines}", _ => "市区各社区逐一核对需求")
        .Append(new("letter-quotes-in-quotes", "一、关于“落实‘放管服’改革")).ToDictionary();

    // As long as makes the PDF's last row stand alone. LibreOffice parts two lines of a cell that the PDF keeps together, and
    // the one line it wins decides between two pages and three.
    private const string OnTheEdge = "other-contact-record-long";

    public static TheoryData<string> Samples => [.. LibreOfficeFixture.Samples.Where(sample => sample != OnTheEdge)];

    public static TheoryData<string> Carried => [.. _carried.Keys];

    public static TheoryData<string> Letters =>
        [.. LibreOfficeFixture.Samples.Where(s => s.StartsWith("letter-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_page_begins_within_a_line_of_the_pdf(string sample)
    {
        var differences = PageBreaks.Differences(await PdfAsync(sample), office.Printed(sample));

        Assert.Empty(_carried.ContainsKey(sample) ? differences.Skip(1) : differences);
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public void A_last_paragraph_over_the_page_goes_with_the_signature(string sample)
    {
        var printed = office.Printed(sample);

        Assert.Equal(2, printed.Pages.Count);
        Assert.StartsWith(_carried[sample], printed.Lines(2)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_page_has_22_lines_a_row_of_the_grid_apart()
    {
        var lines = office.Printed("letter-30-items").TextLines(3).Where(line => line.Baseline < 262.5).ToList();

        Assert.Equal(22, lines.Count);
        Assert.Equal(28.95 * 25.4 / 72, (lines[^1].Baseline - lines[0].Baseline) / 21, 0.02);
    }

    [Fact]
    public async Task A_line_of_hanzi_holds_28()
    {
        var pdf = await PdfAsync("letter-page-end-12");
        var printed = office.Printed("letter-page-end-12").TextLines(2);

        Assert.Equal(28, pdf.TextLines(1)[^2].Text.Length);
        Assert.All(printed.Skip(1).Take(8), line =>
        {
            Assert.Equal(28, line.Text.Length);
            Assert.InRange(line.Left, 27.9, 28.2);
            Assert.InRange(line.Right, 183, 184.5);
        });
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_has_its_mark_at_30_mm_and_both_rules(string sample)
    {
        var letter = office.Printed(sample);

        var mark = letter.Glyphs(1).Where(glyph => glyph.Size > 25).ToList();
        var rules = letter.RedLines(1);

        Assert.InRange(mark.Min(glyph => glyph.Top), 29, 31);
        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.InRange(rule.Width, 169.5, 170.5));
        Assert.True(rules[0].Height > rules[1].Height && rules[2].Height < rules[3].Height, "thick, thin; thin, thick");
        Assert.InRange(rules[0].Top - mark.Max(glyph => glyph.Bottom), 3, 5);
        Assert.InRange(rules[3].Top + rules[3].Height, 276.5, 277.5);
    }

    [Fact]
    public void A_filed_paper_has_its_mark_35_mm_down_and_its_rule_under_the_number()
    {
        var paper = office.Printed("file-reply");

        Assert.InRange(paper.Glyphs(1).Where(glyph => glyph.Size > 30).Min(glyph => glyph.Top), 71, 73);
        var rule = Assert.Single(paper.RedLines(1));
        Assert.InRange(rule.Width, 155.5, 156.5);
        Assert.InRange(rule.Top - paper.LineWith(1, "云数发〔2021〕12号").Baseline, 3.5, 5.5);
    }

    [Theory]
    [InlineData("file-reply", 3, 262, 156)]
    [InlineData("file-landscape-at-the-end", 4, 184, 225)]
    public void The_imprint_stands_at_the_foot_between_its_three_rules(string sample, int page, double foot, double width)
    {
        var paper = office.Printed(sample);

        var copies = paper.LineWith(page, "抄送：").Baseline;
        var issued = paper.LineWith(page, "印发").Baseline;

        Assert.InRange(foot - issued, 1, 4);
        Assert.InRange(issued - copies, 7, 9);
        Assert.Single(paper.BlackFills(page), rule =>
            rule.Top > copies && rule.Top < issued && Math.Abs(rule.Width - width) < 0.5 && rule.Height < 0.3);
    }

    [Fact]
    public void Page_numbers_stand_on_their_sides_and_not_on_a_letters_first_page()
    {
        Assert.DoesNotContain(office.Printed("letter-ordinary").Lines(1), line => line.Text is "—1—");
        Assert.Contains(office.Printed("letter-ordinary").Lines(2), line => line.Text is "—2—" && line.Left < 40);
        Assert.Contains(office.Printed("letter-ordinary").Lines(3), line => line.Text is "—3—" && line.Right is > 178 and < 180);
        Assert.Contains(office.Printed("file-reply").Lines(1), line => line.Text is "—1—" && line.Right is > 178 and < 180);
    }

    [Fact]
    public void A_table_on_its_side_keeps_the_number_where_the_upright_page_has_it()
    {
        var plan = office.Printed("file-long-breakdown");

        // at the left edge, 7 mm beside the table; odd pages below, even pages above, read from the table
        Assert.True(plan.Pages[2].Width > plan.Pages[2].Height);
        Assert.All(Numbers(3), glyph => Assert.True(glyph.Left is > 24 and < 32 && glyph.Baseline > 150));
        Assert.All(Numbers(4), glyph => Assert.True(glyph.Left is > 24 and < 32 && glyph.Baseline < 60));

        List<PrintedPdf.Glyph> Numbers(int page) => [.. plan.Glyphs(page).Where(glyph => glyph.Size is > 13.5 and < 14.5)];
    }

    [Fact]
    public void Rare_characters_of_names_show_in_it()
    {
        const string addressee = "䶮㛃𠀀𪛖𪜀𫜴𫝀𫠝𫠠𬺡𬺰𮯠委员：";

        var letter = office.Printed("letter-rare-blocks");

        Assert.Contains(addressee, letter.CopiedText(), StringComparison.Ordinal);
        Assert.All(letter.LineWith(1, "委员：").Glyphs, glyph => Assert.Matches("Fandol|NotoSerifSC|HanaMin", glyph.Font));
    }

    private Task<PrintedPdf> PdfAsync(string sample) => typesetting.PrintAsync(SampleDocuments.All.Single(s => s.Name == sample).Model);
}
