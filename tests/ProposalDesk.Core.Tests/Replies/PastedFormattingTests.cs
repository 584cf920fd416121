using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Replies;

public class PastedFormattingTests
{
    [Theory]
    [InlineData("　　第一段。\r\n　　第二段。", "第一段。\n第二段。")]
    [InlineData("第一段。\v软回车后。", "第一段。\n软回车后。")]
    [InlineData("带\u200b零宽\ufeff字\u00a0符", "带零宽字 符")]
    [InlineData("一\n\n\n\n二", "一\n\n二")]
    [InlineData("张\U00020BB7先生", "张\U00020BB7先生")]
    public void Paragraphs_stay_and_traces_of_formatting_go(string pasted, string kept) => Assert.Equal(kept, PastedText.Tidy(pasted));

    [Fact]
    public void Nothing_readable_is_nothing() => Assert.Null(PastedText.Tidy(" 　\u200b\r\n"));
}
