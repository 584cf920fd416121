using ProposalDesk.Core.Documents;
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

    [Fact]
    public void A_short_line_with_a_bracketed_number_is_a_heading()
    {
        var blocks = LetterText.Blocks("（一）已经做的工作\n（二）我们将尽快办理，年底前完成。");

        Assert.Equal(2, Assert.IsType<Heading>(blocks[0]).Level);
        Assert.IsType<Paragraph>(blocks[1]);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(34, "三十四")]
    public void Headings_are_counted_in_characters(int number, string characters) => Assert.Equal(characters, ChineseNumerals.Of(number));
}
