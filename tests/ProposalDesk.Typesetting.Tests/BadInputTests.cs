using System.Globalization;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>What cannot be printed is said by the name of its field; what only looks odd is printed whole.</summary>
public sealed class BadInputTests(TypesetterFixture desk)
{
    public static TheoryData<string, DocumentModel> Unprintable => new()
    {
        { "标题是空的", Documents.Letter() with { Title = " \n " } },
        { "标题有10000个字，最多300个字", Documents.Letter() with { Title = new string('长', 10000) } },
        { "发文机关标志是空的", Documents.Letter() with { Mark = "" } },
        { "发文机关标志有101个字", Documents.Letter() with { Mark = new string('长', 101) } },
        { "发文字号有41个字", Documents.Letter() with { Number = new string('1', 41) } },
        { "落款单位是空的", Documents.Letter() with { BureauName = "" } },
        { "附注有201个字", Documents.Letter() with { ContactNote = new string('长', 201) } },
        { "抄送单位有101个字", Documents.Letter() with { Copies = ["市政府督查室", new string('长', 101)] } },
        { "右上角的标注有21个字", Documents.Letter() with { Marks = [new string('长', 21)] } },
        { "附件名称有201个字", Documents.Letter() with { Annexes = [new string('长', 201)] } },
        { "正文的第2个表格没有列", Documents.Letter(new SimpleTable(["甲"], [["乙"]]), new SimpleTable([], [])) },
        { "正文的第1个表格有21列", Documents.Letter(new SimpleTable([.. Enumerable.Repeat("列", 21)], [])) },
        { "正文的第1个表格的表头有101个字", Documents.Letter(new SimpleTable([new string('长', 101)], [])) },
        { "签名人是空的", Documents.Form() with { SignerName = "" } },
        { "电话有21个字", Documents.Form() with { Phone = new string('1', 21) } },
        { "征询意见表的通讯地址太长", Documents.Form() with { Address = new string('长', 200) } },
        { "征询意见表的说明太长", Documents.Form() with { Note = new string('长', 900) } },
    };

    [Theory]
    [MemberData(nameof(Unprintable), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_printed_is_named_by_its_field(string beginning, DocumentModel model)
    {
        var problem = await Assert.ThrowsAsync<UnsettableTextException>(() => desk.PrintAsync(model));

        Assert.StartsWith(beginning, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_printed_is_no_Word_file_either()
    {
        var problem = await Assert.ThrowsAsync<UnsettableTextException>(() =>
            desk.Typesetter.WriteWordAsync(Documents.Letter() with { Title = "" }, TestContext.Current.CancellationToken));

        Assert.StartsWith("标题是空的", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('长')]
    public async Task A_word_of_10000_characters_is_broken_and_printed_whole(char character)
    {
        var word = new string(character, 10000);

        var pdf = await desk.PrintAsync(Documents.Letter(new Paragraph("开头。"), new Paragraph(word), new Paragraph("结尾。")));

        Assert.Equal(10000, pdf.Text.Count(c => c == character));
        Assert.All(Enumerable.Range(1, pdf.Pages.Count).SelectMany(pdf.TextLines), line =>
            Assert.InRange(line.Glyphs[^1].InkRight, 0, 210 - 26 + 0.5));
    }

    [Fact]
    public async Task A_long_address_in_a_table_stays_within_its_cell()
    {
        const string address =
            "https://data.qingchuan.example/open/catalogue/2021/first-batch/index.html?theme=public-services&order=updated";

        var pdf = await desk.PrintAsync(Documents.Letter(
            new Paragraph("网址如下。"), new SimpleTable(["事项", "网址"], [["目录", address], ["说明", "每月更新"]]), new Paragraph("感谢您的关心和支持！")));

        Assert.Contains(address, string.Concat(pdf.Glyphs(1).Where(glyph => Math.Abs(glyph.Size - 12) < 0.1)
            .Select(glyph => glyph.Text)), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, pdf.Pages.Count).SelectMany(pdf.Glyphs), glyph => Assert.InRange(glyph.Right, 0, 210 - 20 + 0.1));
    }

    [Fact]
    public async Task A_long_address_in_an_opinion_stays_within_the_form()
    {
        var address = "https://data.qingchuan.example/" + string.Concat(Enumerable.Repeat("directory/", 12));

        var pdf = await desk.PrintAsync(Documents.Form() with { Comment = $"请看{address}这一页。", Link = null });

        Assert.Contains(address, pdf.Text, StringComparison.Ordinal);
        Assert.All(pdf.Glyphs(1), glyph => Assert.InRange(glyph.Right, 0, 210 - 26));
    }

    [Fact]
    public async Task A_long_case_number_stays_within_its_cell()
    {
        var pdf = await desk.PrintAsync(Documents.Form() with { CaseNumber = "第12345678901234567890号", Link = null });

        var digits = pdf.Glyphs(1).Where(glyph => char.IsAsciiDigit(glyph.Text[0])).ToList();
        Assert.Equal(20, digits.Count);
        Assert.All(digits, glyph => Assert.InRange(glyph.Left, 28 + 27, 28 + 27 + 26));
    }

    [Fact]
    public async Task An_opinion_of_many_short_lines_is_run_together_rather_than_refused()
    {
        var comment = string.Join('\n', Enumerable.Range(1, 200).Select(n => n.ToString("000", CultureInfo.InvariantCulture)));

        var pdf = await desk.PrintAsync(Documents.Form() with { Comment = comment, Link = null });

        Assert.Single(pdf.Pages);
        Assert.All(Enumerable.Range(1, 200), n =>
            Assert.Contains(n.ToString("000", CultureInfo.InvariantCulture), pdf.Text, StringComparison.Ordinal));
    }
}
