using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>The DOCX of every sample: valid, with real headings, fields and faces, and the text of its PDF.</summary>
public sealed class WordFileTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    public static TheoryData<string> Names => [.. SampleDocuments.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_is_valid(string name)
    {
        using var word = await OpenAsync(SampleDocuments.All.Single(sample => sample.Name == name).Model);

        var problems = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken);

        Assert.Empty(problems.Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
    }

    [Fact]
    public async Task A_letter_has_real_headings_page_numbers_on_both_sides_and_faces_for_hanzi()
    {
        using var word = await OpenAsync(SampleDocuments.OrdinaryReply(0));
        var main = word.MainDocumentPart!;
        var body = main.Document!.Body!;

        Assert.Contains(body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>(), p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && p.InnerText.StartsWith("一、", StringComparison.Ordinal));
        Assert.Contains(body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>(), p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading2" && p.InnerText.StartsWith("（一）", StringComparison.Ordinal));
        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        var footers = body.Descendants<SectionProperties>().Single().Elements<FooterReference>()
            .ToDictionary(f => f.Type!.Value, f => ((FooterPart)main.GetPartById(f.Id!)).Footer!);
        Assert.Contains("PAGE", footers[HeaderFooterValues.Default].InnerText, StringComparison.Ordinal);
        Assert.Equal(JustificationValues.Right, footers[HeaderFooterValues.Default].Descendants<Justification>().Single().Val!.Value);
        Assert.Equal(JustificationValues.Left, footers[HeaderFooterValues.Even].Descendants<Justification>().Single().Val!.Value);
        Assert.DoesNotContain("PAGE", footers[HeaderFooterValues.First].InnerText, StringComparison.Ordinal);
        var defaults = main.StyleDefinitionsPart!.Styles!.DocDefaults!;
        Assert.Equal("仿宋_GB2312", defaults.Descendants<RunFonts>().Single().EastAsia!.Value);
        Assert.Equal("579", defaults.Descendants<SpacingBetweenLines>().Single().Line!.Value);
        Assert.Equal(LineSpacingRuleValues.Exact, defaults.Descendants<SpacingBetweenLines>().Single().LineRule!.Value);
    }

    [Theory]
    [InlineData("letter-ordinary")]
    [InlineData("letter-markup-characters")]
    [InlineData("letter-rare-blocks")]
    [InlineData("file-annual-report")]
    [InlineData("other-review-sheet")]
    public async Task The_text_is_that_of_the_pdf(string name)
    {
        var model = SampleDocuments.All.Single(sample => sample.Name == name).Model;
        using var word = await OpenAsync(model);
        var pdf = await fixture.PrintAsync(model);

        var main = word.MainDocumentPart!;
        var written = main.Document!.Body!.InnerText + string.Concat(main.HeaderParts.Select(part => part.Header!.InnerText));

        // the order differs where things stand at a place of the page; page numbers are fields in the one and digits in the other
        Assert.Equal(Letters(WithoutPageNumbers(pdf)), Letters(written));
    }

    [Fact]
    public async Task A_draft_carries_its_mark_on_every_page()
    {
        using var word = await OpenAsync(SampleDocuments.OrdinaryReply(0) with { Number = "", IsDraft = true });

        Assert.Equal(3, word.MainDocumentPart!.HeaderParts.Count(part => part.Header!.OuterXml.Contains("草稿", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_form_leaves_the_personal_code_out()
    {
        using var word = await OpenAsync(Documents.Form());

        Assert.DoesNotContain("K7MPQ2XWVR4D", word.MainDocumentPart!.Document!.OuterXml, StringComparison.Ordinal);
    }

    private async Task<WordprocessingDocument> OpenAsync(DocumentModel model)
    {
        var bytes = await fixture.Typesetter.WriteWordAsync(model, TestContext.Current.CancellationToken);

        return WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0x2e7f).Order().Select(rune => rune.ToString()));

    private static string WithoutPageNumbers(PrintedPdf pdf) => string.Concat(Enumerable.Range(1, pdf.Pages.Count)
        .SelectMany(page => pdf.Pages[page - 1].Letters.Select(letter => letter.Value)));
}
