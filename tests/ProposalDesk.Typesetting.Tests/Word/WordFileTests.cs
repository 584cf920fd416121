using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalDesk.Bench;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>The DOCX of every sample: valid, with real headings, fields and faces, and the text of its PDF.</summary>
public sealed class WordFileTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    public static TheoryData<string> Names => [.. SampleDocuments.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_is_valid(string name)
    {
        using var word = await OpenAsync(ModelOf(name));

        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            var problems = new OpenXmlValidator(version).Validate(word, TestContext.Current.CancellationToken);

            Assert.Empty(problems.Select(problem => $"{version} {problem.Part?.Uri}{problem.Path?.XPath}: {problem.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_text_is_that_of_the_pdf(string name)
    {
        var model = ModelOf(name);
        using var word = await OpenAsync(model);
        var pdf = await fixture.PrintAsync(model);

        // without their order, which differs where things stand at a place of the page
        Assert.Empty(WordText.Differences(WordText.Of(pdf, word, model), WordText.Of(word)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_run_names_its_face_for_hanzi(string name)
    {
        using var word = await OpenAsync(ModelOf(name));
        var main = word.MainDocumentPart!;
        string[] faces = ["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体", "SimSun-ExtB"];

        List<OpenXmlElement> parts = [main.Document!, .. main.HeaderParts.Select(part => part.Header!), .. main.FooterParts
            .Select(part => part.Footer!)];
        var runs = parts.SelectMany(part => part.Descendants<Run>()).ToList();

        Assert.All(runs, run => Assert.Contains(run.RunProperties?.RunFonts?.EastAsia?.Value, faces));
        Assert.All(main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>(), fonts => Assert.Contains(fonts.EastAsia?.Value, faces));
        Assert.DoesNotContain("Theme=", main.Document.OuterXml + main.StyleDefinitionsPart.Styles.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_has_real_headings_page_numbers_on_both_sides_and_exact_lines()
    {
        using var word = await OpenAsync(SampleDocuments.OrdinaryReply(0));
        var main = word.MainDocumentPart!;
        var body = main.Document!.Body!;
        var styles = main.StyleDefinitionsPart!.Styles!;

        Assert.Contains(body.Elements<WordParagraph>(), p =>
            p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && p.InnerText.StartsWith("一、", StringComparison.Ordinal));
        Assert.Contains(body.Elements<WordParagraph>(), p =>
            p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading2" && p.InnerText.StartsWith("（一）", StringComparison.Ordinal));
        Assert.Equal(
            [("heading 1", "一级标题", 0), ("heading 2", "二级标题", 1), ("heading 3", "三级标题", 2), ("heading 4", "四级标题", 3)],
            styles.Elements<Style>().Where(style => style.StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal))
                .Select(style =>
                    (style.StyleName!.Val!.Value!, style.Aliases!.Val!.Value!, style.StyleParagraphProperties!.OutlineLevel!.Val!.Value)));
        var footers = body.Descendants<SectionProperties>().Single().Elements<FooterReference>()
            .ToDictionary(f => f.Type!.Value, f => ((FooterPart)main.GetPartById(f.Id!)).Footer!);
        Assert.Contains("PAGE", footers[HeaderFooterValues.Default].InnerText, StringComparison.Ordinal);
        Assert.Equal(JustificationValues.Right, footers[HeaderFooterValues.Default].Descendants<Justification>().Single().Val!.Value);
        Assert.Equal(JustificationValues.Left, footers[HeaderFooterValues.Even].Descendants<Justification>().Single().Val!.Value);
        Assert.DoesNotContain("PAGE", footers[HeaderFooterValues.First].InnerText, StringComparison.Ordinal);
        Assert.Equal("579", styles.DocDefaults!.Descendants<SpacingBetweenLines>().Single().Line!.Value);
        Assert.Equal(LineSpacingRuleValues.Exact, styles.DocDefaults!.Descendants<SpacingBetweenLines>().Single().LineRule!.Value);
    }

    [Fact]
    public async Task The_file_tells_its_title_author_day_and_language_and_asks_for_nothing_on_opening()
    {
        using var word = await OpenAsync(SampleDocuments.OrdinaryReply(0));
        var settings = word.MainDocumentPart!.DocumentSettingsPart!.Settings!;

        Assert.Equal("关于市政协四届五次会议第85号提案的答复", word.PackageProperties.Title);
        Assert.Equal("云溪市数字事业发展局", word.PackageProperties.Creator);
        Assert.Equal(new DateTime(2021, 6, 3, 0, 0, 0, DateTimeKind.Utc), word.PackageProperties.Created?.ToUniversalTime());
        Assert.Equal("zh-CN", word.PackageProperties.Language);
        Assert.Equal(
            "zh-CN", word.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().EastAsia!.Value);
        Assert.NotNull(settings.GetFirstChild<EvenAndOddHeaders>());
        Assert.Null(settings.GetFirstChild<UpdateFieldsOnOpen>());
    }

    [Fact]
    public async Task A_character_beyond_the_basic_plane_names_a_face_that_has_it()
    {
        using var word = await OpenAsync(Documents.Letter() with { Addressee = "李𬭎、王堃委员：" });

        var runs = word.MainDocumentPart!.Document!.Body!.Descendants<Run>().Where(run => run.InnerText is "李" or "𬭎" or "、王堃委员：")
            .ToList();

        Assert.Equal(["仿宋_GB2312", "SimSun-ExtB", "仿宋_GB2312"], runs.Select(run => run.RunProperties?.RunFonts?.EastAsia?.Value));
    }

    [Fact]
    public async Task A_caption_stays_with_its_table_and_stands_in_the_middle()
    {
        using var word = await OpenAsync(
            Documents.Letter(new Paragraph("已经分解。"), new SimpleTable(["序号", "任务"], [["1", "开放目录"]]) { Caption = "任务分解表" }));

        var caption = word.MainDocumentPart!.Document!.Body!.Elements<WordParagraph>().Single(p => p.InnerText == "任务分解表");

        Assert.IsType<Table>(caption.NextSibling());
        Assert.NotNull(caption.ParagraphProperties!.KeepNext);
        Assert.Equal(JustificationValues.Center, caption.ParagraphProperties.Justification!.Val!.Value);
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

    private static DocumentModel ModelOf(string name) => SampleDocuments.All.Single(sample => sample.Name == name).Model;

    private async Task<WordprocessingDocument> OpenAsync(DocumentModel model)
    {
        var bytes = await fixture.Typesetter.WriteWordAsync(model, TestContext.Current.CancellationToken);

        return WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }
}
