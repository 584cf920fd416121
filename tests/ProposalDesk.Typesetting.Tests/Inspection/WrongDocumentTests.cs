using System.Text;
using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Each rule of the inspector has a document it rejects: the real templates with one thing wrong.</summary>
[TakesLong(seconds: 40)]
public sealed class WrongDocumentTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    private const string Page = "Templates/page.typ";
    private const string Parts = "Templates/parts.typ";
    private const string Heads = "Templates/heads.typ";
    private const string Body = "Templates/body.typ";
    private const string Annex = "Templates/annex.typ";
    private const string Form = "Templates/feedback.typ";
    private const string Sheet = "Templates/sheet.typ";
    private const string Worker = "Worker/worker.mjs";

    public static TheoryData<string, string, string, string, string> Wrongs => new()
    {
        // rule, sample, file, from, to
        { "text block", "letter-long", Page, "left: 28mm, right: 26mm", "left: 30mm, right: 24mm" },
        { "text block", "letter-30-items", Page, "right: 26mm", "right: 29mm" },
        { "22 lines", "letter-30-items", Page, "#let rows = 22", "#let rows = 21" },
        { "22 lines", "letter-30-items", Page, "top: 37mm,", "top: 38.5mm," },
        { "28 characters", "hanzi", Page, "tracking: cell - body-size - 0.0005pt", "tracking: 0pt" },
        { "28 characters", "hanzi", Page, "#let columns-per-row = 28", "#let columns-per-row = 27" },
        { "faces", "letter-30-items", Page, "#let fang = faces(data.fonts.fang)", "#let fang = faces(data.fonts.song)" },
        { "faces", "letter-ordinary", Page, "level: 2): set text(font: hei)", "level: 2): set text(font: kai)" },
        { "faces", "letter-ordinary", Page, "level: 3): set text(font: kai)", "level: 3): set text(font: fang)" },
        { "glyphs", "granary", "Worker/fonts.mjs", "family in covered ?", "family === 'none' ?" },
        { "sizes", "letter-ordinary", Page, "show heading: set text(size: body-size", "show heading: set text(size: 15pt" },
        { "title", "letter-ordinary", Page, "font: title-font, weight: 900, ..on-grid(22pt)", "font: hei, ..on-grid(22pt)" },
        { "title", "letter-ordinary", Page, "..on-grid(22pt)", "..on-grid(18pt)" },
        { "title", "letter-ordinary", Page, "align(center, it.body)", "align(left, it.body)" },
        { "title break", "letter-title-60-characters", Worker, "data.titleLines = balanced(data.title);",
            "data.titleLines = data.title.match(/.{1,16}/gsu);" },
        { "page number", "letter-ordinary", Page, "if calc.odd(number)", "if calc.even(number)" },
        { "page number", "letter-ordinary", Page, "dy: 7mm + 0.287", "dy: 9mm + 0.287" },
        { "page number", "letter-ordinary", Page, "size: 14pt, font: song", "size: 14pt, font: hei" },
        { "page number", "letter-ordinary", "Templates/paper.typ", "first-number: not is-letter", "first-number: true" },
        { "red mark", "letter-ordinary", Heads, "dy: 30mm - 37mm", "dy: 33mm - 37mm" },
        { "red mark", "file-reply", Heads, "dy: 35mm, red-mark", "dy: 32mm, red-mark" },
        { "rules", "letter-ordinary", Parts, "rect(width: 170mm, height: upper", "rect(width: 160mm, height: upper" },
        { "rules", "letter-ordinary", Heads, "double-rule(1mm, 0.35mm)", "double-rule(0.35mm, 1mm)" },
        { "rules", "letter-ordinary", Heads, "dy: 35mm - 20mm", "dy: 35mm - 17mm" },
        { "rules", "letter-ordinary", Heads, "v(4mm)", "v(6mm)" },
        { "rules", "file-reply", Heads, "dy: rule-at - 4mm", "dy: rule-at - 8mm" },
        { "signature", "letter-ordinary", Parts, "let centred = 4 * cell", "let centred = 6 * cell" },
        { "signature", "letter-unsealed", Parts, "(2 * cell, name-width - date-width)", "(0 * cell, name-width - date-width)" },
        { "seal", "letter-short", Parts, "blank(if seal { 2 } else { 1 })", "blank(1)" },
        { "imprint", "file-reply", Parts, "rule(0.25mm)", "rule(0.35mm)" },
        { "imprint", "letter-ordinary", Parts, "pad(x: 14pt, par(first", "pad(x: 28pt, par(first" },
        { "imprint", "letter-ordinary", Parts, "  v(1fr)\n", "" },
        { "extraction", "letter-ordinary", Body, "par(..how, words) }", "par(..how, words.clusters().slice(1).join()) }" },
        { "missing glyph", "unknown character", Worker, "function typeset({ template, data: given }) {\n",
            "function typeset({ template, data: given }) {\n  given = JSON.parse(JSON.stringify(given).replace('堃', '\\u{3134F}'));\n" },
        { "PDF/A", "letter-ordinary", Worker, "pdfStandard: 'a-2a'", "pdfStandard: '1.7'" },
        { "bookmarks", "file-work-plan", Annex, "title-block(paper.titleLines)", "text(paper.titleLines.join())" },
        { "extraction", "letter-latin", Body, "justify: false, flowing(words)", "justify: true, flowing(words)" },
        { "page size", "letter-short", Page, "paper: \"a4\"", "paper: \"us-letter\"" },
        { "page number", "file-work-plan", Annex, "dx: 35mm - 7mm", "dx: 35mm - 9mm" },
        { "page number", "file-work-plan", Annex, "28mm + 156mm - 14pt - width", "28mm + 14pt" },
        { "text block", "file-work-plan", Annex, "right: 37mm, bottom: 26mm, left: 35mm", "right: 31mm, bottom: 26mm, left: 31mm" },
        { "sizes", "other-review-sheet", Sheet, "#set text(..tight(14pt), ", "#set text(..tight(13pt), " },
        { "faces", "form-blank", Page, "#let fang = faces(data.fonts.fang)", "#let fang = faces(data.fonts.song)" },
        { "title", "other-review-sheet", Page, "..on-grid(22pt)", "..on-grid(18pt)" },
        { "grid", "other-review-sheet", Sheet, "columns: (label-width, 1fr)", "columns: (label-width, 110mm)" },
        { "grid", "other-contact-record", Sheet, "y: 2mm), words)", "y: 2mm), move(dx: 14mm, words))" },
        { "one page", "other-contact-record", Sheet, "row.height * 1mm", "row.height * 3mm" },
        { "one page", "other-contact-record-long", Sheet, "sticky: goes-with-last, ", "" },
        { "grid", "form-blank", Form, "let widths = (27mm, ", "let widths = (23mm, " },
        { "one page", "form-blank", Form, "    foot()\n  }", "    foot()\n    v(20mm)\n    foot()\n  }" },
        { "code", "form-blank", Form, "width: length * module", "width: 2 * length * module" },
        { "code", "form-blank", Form, "form.linkLines.join(linebreak())", "form.linkLines.first()" },
        { "tick", "form-filled", Form, "if form.choice == name {", "if form.choice != name {" },
        { "tick", "form-filled", Form, "box(place(dx: 0.04em", "box(place(dx: 4em" },
        { "structure", "letter-ordinary", Page, "heading(level: 1, text(", "block(width: 100%, text(" },
        { "structure", "letter-ordinary", Body,
            "table.header(repeat: true, ..block-data.head.map(name => text(font: hei, cell-text(name))))", "table.hline()" },
        { "tagged", "letter-ordinary", Worker, "{ pdfStandard: 'a-2a' }", "{ pdfStandard: '1.7', pdfTags: false }" },
        { "properties", "letter-ordinary", Worker, "{ pdfStandard: 'a-2a' }", "{ pdfStandard: '2.0' }" },
        { "PDF/A", "draft-letter-ordinary", Page, "fill: luma(228)", "fill: luma(0, 10%)" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task It_is_rejected(string rule, string sample, string file, string from, string to)
    {
        var model = ModelOf(sample);
        var changes = rule == "missing glyph"
            ? new[] { (file, from, to), (Worker, "pdfStandard: 'a-2a'", "pdfStandard: '1.7'") }
            : [(file, from, to)];

        var findings = LayoutInspector.Inspect(await WrongTypesetter.RenderAsync(model, changes), model);

        Assert.Contains(findings, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("punctuation", "。一行以句号开头。")]
    [InlineData("punctuation", "这一行的末尾是左括号（")]
    public async Task A_line_that_begins_or_ends_with_the_wrong_sign_is_rejected(string rule, string line)
    {
        var model = Documents.Letter(new Paragraph("您的提案收悉。"), new Paragraph(line), new Paragraph("感谢您的关心和支持！"));

        Assert.Contains(LayoutInspector.Inspect(await RenderAsync(model), model), finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("fonts", "/FontFile3", "/FontFileX")]
    [InlineData("fonts", "/ToUnicode", "/ToUnicodX")]
    [InlineData("tagged", "/StructTreeRoot", "/StructTreeNone")]
    [InlineData("tagged", "/ParentTree", "/ParentTrex")]
    [InlineData("structure", "/S /H2", "/S /X2")]
    [InlineData("structure", "/Scope", "/Scopx")]
    [InlineData("language", "zh-CN", "zz-ZZ")]
    [InlineData("properties", "<xmp:CreateDate>2021", "<xmp:CreateDate>2020")]
    [InlineData("properties", "%PDF-1.7", "%PDF-1.4")]
    [InlineData("PDF/A", "<pdfaid:part>2", "<pdfaid:part>9")]
    [InlineData("PDF/A", "/OutputIntents", "/OutputIntentX")]
    [InlineData("PDF/A", "/ToUnicode", "/ToUnicodX")]
    [InlineData("PDF/A", "/CIDToGIDMap", "/CIDToGIDMax")]
    [InlineData("PDF/A", "/ViewerPreferences", "/AA               ")]
    [InlineData("PDF/A", "/Subtype /CIDFontType0C", "/F /CIDFontType0C      ")]
    [InlineData("PDF/A", "/ID [", "/IX [")]
    public async Task A_file_that_lacks_what_the_standard_demands_is_rejected(string rule, string from, string to)
    {
        var model = ModelOf("letter-ordinary");
        var raw = Encoding.Latin1.GetString(await RenderAsync(model));
        Assert.Contains(from, raw, StringComparison.Ordinal);

        var findings = LayoutInspector.Inspect(Encoding.Latin1.GetBytes(raw.Replace(from, to, StringComparison.Ordinal)), model);

        Assert.Contains(findings, finding => finding.Rule == rule);
    }

    [Fact]
    public async Task A_code_that_says_nothing_to_the_blind_is_rejected()
    {
        var model = ModelOf("form-blank");
        var raw = Encoding.Latin1.GetString(await RenderAsync(model));

        var findings = LayoutInspector.Inspect(Encoding.Latin1.GetBytes(raw.Replace("/Alt ", "/Alx ", StringComparison.Ordinal)), model);

        Assert.Contains(findings, finding => finding.Rule == "structure");
    }

    [Fact]
    public async Task Content_that_is_neither_text_nor_artifact_is_rejected()
    {
        var model = ModelOf("letter-short");

        var findings = LayoutInspector.Inspect(
            await WrongTypesetter.RenderAsync(model, (Worker, "{ pdfStandard: 'a-2a' }", "{ pdfStandard: '1.7', pdfTags: false }")), model);

        Assert.Contains(
            findings, finding => finding.Sentence.EndsWith("characters are neither text nor artifact.", StringComparison.Ordinal));
        Assert.Contains(findings, finding =>
            finding.Sentence.EndsWith("paints something that is neither text nor artifact.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colour_of_inks_is_rejected()
    {
        var model = ModelOf("letter-short");

        var findings = LayoutInspector.Inspect(
            await WrongTypesetter.RenderAsync(model, (Page, "rgb(\"#d7000f\")", "cmyk(0%, 100%, 100%, 0%)"),
                (Worker, "{ pdfStandard: 'a-2a' }", "{ pdfStandard: '1.7' }")), model);

        Assert.Contains(findings, finding => finding.Sentence.StartsWith("A colour is mixed of inks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_readings_that_differ_are_rejected()
    {
        var printed = new PrintedPdf(await RenderAsync(Documents.Letter(new Paragraph("您的提案收悉。"))));
        var other = Poppler.Read(await RenderAsync(Documents.Letter(new Paragraph("您的来信收悉。"))));
        var moved = Poppler.Read(await RenderAsync(Documents.Letter(new Paragraph("收悉您的提案。"))));

        Assert.Contains(
            SecondReading.Words(printed, other, []), finding => finding.Sentence.Contains("characters", StringComparison.Ordinal));
        Assert.Contains(SecondReading.Words(printed, moved, []), finding =>
            finding.Sentence.StartsWith("Where poppler reads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_layout_that_does_not_settle_is_refused()
    {
        const string restless = "#context { v(here().page() * 1pt + query(<restless>).len() * 1pt); for _ in "
            + "range(query(<restless>).len() + 1) [#metadata(none)<restless>] }";

        var problem = await Assert.ThrowsAsync<TypesettingException>(
            () => WrongTypesetter.RenderAsync(ModelOf("letter-short"),
                ("Templates/paper.typ", "#title-block(data.titleLines)", $"{restless}\n#title-block(data.titleLines)")));

        Assert.Contains("did not converge", problem.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_the_properties_of_another_is_rejected()
    {
        var model = Documents.Letter();

        var findings = LayoutInspector.Inspect(await RenderAsync(model with { Author = "另一个局" }), model);

        Assert.Contains(findings, finding => finding.Rule == "properties");
    }

    private static DocumentModel ModelOf(string sample) => sample switch
    {
        "hanzi" => Documents.LongLetter(12, Documents.Plain),
        "granary" => Documents.Letter(new Heading(2, "（一）加强粮仓建设"), new Paragraph("感谢您的关心和支持！")),
        "unknown character" => Documents.Letter(new Paragraph("姓名中的堃字。"), new Paragraph("感谢您的关心和支持！")),
        _ => SampleDocuments.All.Single(s => s.Name == sample).Model,
    };

    private Task<byte[]> RenderAsync(DocumentModel model) => fixture.Typesetter.RenderAsync(model, TestContext.Current.CancellationToken);
}
