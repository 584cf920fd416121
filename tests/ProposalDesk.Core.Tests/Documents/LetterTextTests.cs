using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Tests.Documents;

public sealed class LetterTextTests
{
    [Fact]
    public void Lines_become_paragraphs_and_a_counted_run_a_list()
    {
        var blocks = LetterText.Blocks("先说明情况。\r\n\r\n1. 建平台\n2．编目录\n3、定标准\n到此为止。");

        Assert.Equal("先说明情况。", Assert.IsType<Paragraph>(blocks[0]).Text);
        Assert.Equal(["建平台", "编目录", "定标准"], Assert.IsType<NumberedList>(blocks[1]).Items);
        Assert.Equal("到此为止。", Assert.IsType<Paragraph>(blocks[2]).Text);
    }

    [Theory]
    [InlineData("2. 从二开始\n3. 接着三")]
    [InlineData("1. 只有一条")]
    [InlineData("1. 第一\n3. 跳号")]
    [InlineData("1.5亿元已经到位。\n2.3万人受益。")]
    public void What_the_typesetter_would_number_differently_stays_as_it_was_written(string text)
    {
        var blocks = LetterText.Blocks(text);

        Assert.Equal(text.Split('\n'), blocks.Select(b => Assert.IsType<Paragraph>(b).Text));
    }

    [Theory]
    [InlineData("安排如下：\n事项\t责任单位\t时间\n编目录\t市司法局\t6月底前\n\t市公安局\t\n到此为止。")]
    [InlineData("安排如下：\n|事项|责任单位|时间|\n|---|---|---|\n|编目录|市司法局|6月底前|\n| |市公安局| |\n到此为止。")]
    public void Rows_pasted_or_written_between_bars_become_a_table(string text)
    {
        var blocks = LetterText.Blocks(PastedText.Tidy(text));

        Assert.Equal("安排如下：", Assert.IsType<Paragraph>(blocks[0]).Text);
        var table = Assert.IsType<SimpleTable>(blocks[1]);
        Assert.Equal(["事项", "责任单位", "时间"], table.Head);
        Assert.Equal([["编目录", "市司法局", "6月底前"], ["", "市公安局", ""]], table.Rows);
        Assert.Equal("到此为止。", Assert.IsType<Paragraph>(blocks[2]).Text);
    }

    [Theory]
    [InlineData("\t您的意见收悉。\n\t我们将尽快办理。")]
    [InlineData("甲\t乙\n只有一行带制表符。")]
    [InlineData("|只有一格|\n|还是一格|")]
    public void Tabs_that_indent_and_single_rows_make_no_table(string text) =>
        Assert.All(LetterText.Blocks(PastedText.Tidy(text)), block => Assert.IsType<Paragraph>(block));

    [Fact]
    public void A_short_line_with_a_bracketed_number_is_a_heading()
    {
        var blocks = LetterText.Blocks("（一）已经做的工作\n（二）我们将尽快办理，年底前完成。");

        Assert.Equal(2, Assert.IsType<Heading>(blocks[0]).Level);
        Assert.IsType<Paragraph>(blocks[1]);
    }

    [Theory]
    [InlineData("(一)加强粮仓建设", "（一）加强粮仓建设")]
    [InlineData("（一)  加强粮仓建设", "（一）加强粮仓建设")]
    [InlineData("(1)目录", "（1）目录")]
    [InlineData("1)目录", "（1）目录")]
    [InlineData("12）目录", "（12）目录")]
    [InlineData("（1）目录", "（1）目录")]
    [InlineData("1.目录", "1.目录")]
    [InlineData("(2021)年度计划", "(2021)年度计划")]
    [InlineData("其中(1)目录", "其中(1)目录")]
    public void A_heading_is_numbered_as_the_standard_has_it(string written, string printed) =>
        Assert.Equal(printed, LetterText.Blocks(written).Single() switch
        {
            Heading heading => heading.Text,
            Paragraph paragraph => paragraph.Text,
            _ => null,
        });

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(34, "三十四")]
    public void Headings_are_counted_in_characters(int number, string characters) => Assert.Equal(characters, ChineseNumerals.Of(number));
}
