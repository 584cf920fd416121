using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>The DOCX as another word processor lays it out, beside the PDF.</summary>
public sealed class LibreOfficeTests(LibreOfficeFixture office, TypesetterFixture typesetting) : IClassFixture<LibreOfficeFixture>, IClassFixture<TypesetterFixture>
{
    public static TheoryData<string> Samples => [.. LibreOfficeFixture.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task It_has_as_many_pages_as_the_pdf(string sample)
    {
        var pdf = await typesetting.PrintAsync(SampleDocuments.All.Single(s => s.Name == sample).Model);

        Assert.Equal(pdf.Pages.Count, office.Printed(sample).Pages.Count);
    }

    [Theory]
    [InlineData("letter-ordinary")]
    [InlineData("file-reply")]
    public async Task The_first_page_breaks_within_a_line_of_the_pdf(string sample)
    {
        var pdf = await typesetting.PrintAsync(SampleDocuments.All.Single(s => s.Name == sample).Model);
        var printed = office.Printed(sample);

        var (ours, theirs) = (Hanzi(pdf, 1), Hanzi(printed, 1));

        Assert.InRange(theirs - ours, -28, 28);
    }

    [Fact]
    public void A_full_page_has_22_lines_a_row_of_the_grid_apart()
    {
        var lines = office.Printed("letter-30-items").TextLines(3).Where(line => line.Baseline < 262.5).ToList();

        Assert.Equal(22, lines.Count);
        Assert.Equal(28.95 * 25.4 / 72, (lines[^1].Baseline - lines[0].Baseline) / 21, 0.02);
    }

    [Fact]
    public void The_red_mark_and_its_rules_stand_at_the_top_of_the_letter()
    {
        var letter = office.Printed("letter-ordinary");

        var mark = letter.Glyphs(1).First(glyph => glyph.Size > 30);

        Assert.InRange(mark.Top, 28.5, 31.5);
        Assert.Equal("1", string.Concat(office.Printed("file-reply").Lines(1)[^1].Text.Where(char.IsDigit)));
        Assert.DoesNotContain(letter.Lines(1), line => line.Text is "—1—");
        Assert.Contains(letter.Lines(2), line => line.Text is "—2—" && line.Left < 40);
    }

    private static int Hanzi(PrintedPdf pdf, int page) => pdf.Glyphs(page).Count(glyph => glyph.Text[0] > 0x2e7f);
}
