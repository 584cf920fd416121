namespace ProposalDesk.Typesetting.Tests;

/// <summary>The feedback form, blank and filled.</summary>
public sealed class FeedbackFormTests(TypesetterFixture desk)
{
    [Fact]
    public async Task A_blank_form_fits_on_a_page_and_carries_code_and_typed_link()
    {
        var pdf = await desk.PrintAsync(Documents.Form());

        Assert.Single(pdf.Pages);
        Assert.All(
            ["提案编号", "第85号", "承办单位", "□满意", "□基本满意", "□不满意", "对办理工作还有什么意见和建议：", "（林若溪）", "邮政编码", "电话", "注：此表由"],
            text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
        Assert.Contains("/f/K7MPQ2XWVR4D", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("√", pdf.Text, StringComparison.Ordinal);
        Assert.True(DarkModules(pdf) > 200);
    }

    [Fact]
    public async Task Without_a_link_no_code_is_printed()
    {
        var pdf = await desk.PrintAsync(Documents.Form() with { Link = null });

        Assert.Equal(0, DarkModules(pdf));
        Assert.DoesNotContain("二维码", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedbackChoice.Satisfied, "满意")]
    [InlineData(FeedbackChoice.BasicallySatisfied, "基本满意")]
    [InlineData(FeedbackChoice.Dissatisfied, "不满意")]
    public async Task A_filled_form_has_its_box_ticked(FeedbackChoice choice, string label)
    {
        var pdf = await desk.PrintAsync(Documents.Form() with
        {
            Choice = choice,
            Comment = "办理认真。\n希望继续。",
            Address = "青川市望江路9号",
            Postcode = "755000",
            Phone = "13900000000",
            Link = null,
            FilledNote = "由郑晓岚于2021年6月12日代录。",
        });

        Assert.Single(pdf.Pages);
        var tick = Assert.Single(pdf.Glyphs(1), glyph => glyph.Text == "√");
        var box = pdf.Glyphs(1).Where(glyph => glyph.Text == "□").MinBy(glyph => Math.Abs(glyph.Left - tick.Left))!;
        Assert.Equal(box.Left, tick.Left, 1.5);
        var words = string.Concat(pdf.LineWith(1, "对答复表示").Glyphs.Where(glyph => glyph.Left > box.Right - 1).Select(glyph => glyph.Text));
        Assert.StartsWith(label, words, StringComparison.Ordinal);
        Assert.All(["办理认真。", "希望继续。", "755000", "13900000000", "由郑晓岚于2021年6月12日代录。"],
            text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deputy_s_form_speaks_of_suggestions()
    {
        var pdf = await desk.PrintAsync(Documents.Form() with { MemberWord = "代表" });

        Assert.Contains("建议编号", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("提案编号", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_opinion_is_set_smaller_and_stays_whole_on_the_page()
    {
        var comment = string.Concat(Enumerable.Range(1, 60).Select(n => $"第{n}点意见请认真研究。"));

        var pdf = await desk.PrintAsync(Documents.Form() with { Comment = comment });

        Assert.Single(pdf.Pages);
        Assert.Contains(comment, pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_too_long_for_the_page_is_refused_in_words()
    {
        var problem = await Assert.ThrowsAsync<UnsettableTextException>(() => desk.PrintAsync(
            Documents.Form() with { Comment = string.Concat(Enumerable.Repeat("请认真研究。", 800)) }));

        Assert.StartsWith("意见和建议太长，一页征询意见表放不下", problem.Message, StringComparison.Ordinal);
    }

    private static int DarkModules(PrintedPdf pdf) => pdf.Pages[0].Paths.Count(path =>
        path.IsFilled && path.GetBoundingRectangle() is { Height: < 3, Height: > 1 });
}
