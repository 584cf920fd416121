using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests;

/// <summary>What stays out of every text that comes in, and what must not be lost with it.</summary>
public class IncomingTextTests
{
    [Theory]
    [InlineData("第一段\r\n第二段\r第三段\v第四段\u2028第五段", "第一段\n第二段\n第三段\n第四段\n第五段")]
    [InlineData("关于\0加强\u0007粮仓\u0085建设", "关于加强粮仓\n建设")]
    [InlineData("数据\uFFFE开放\uFFFF\uFDD0", "数据开放")]
    [InlineData("金额\u202E001\u202C万元\u2066，\u2069已付\u200E\u200F\u061C", "金额001万元，已付")]
    [InlineData("公\u200B共\uFEFF数\u00AD据\u2060", "公共数据")]
    [InlineData("\u200B\u200D\u2060\u3164\uFE0F\u2800", "")]
    [InlineData("　\u200D ", "　 ")]
    public void What_nobody_sees_stays_out(string typed, string kept) => Assert.Equal(kept, IncomingText.Of(typed));

    [Theory]
    [InlineData("李𬭎、䶮㛃：\t￥500万\n“粮仓”—×²")]
    [InlineData("葛\U000E0100城")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("ئۇيغۇر‌چە")]
    public void What_people_write_stays_as_it_is(string typed) => Assert.Equal(typed, IncomingText.Of(typed));

    // No theory: a test runner cannot carry half a character.
    [Fact]
    public void Half_a_character_stays_out() => Assert.Equal("前后", IncomingText.Of("前\uD800后\uDC00"));

    [Fact]
    public void Text_from_before_can_be_searched_whatever_is_in_it() => Assert.Equal("abc1", SearchFold.Fold("Ａ\uFFFEb\uD83Dc①"));
}
