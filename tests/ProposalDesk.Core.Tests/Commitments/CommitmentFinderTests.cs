using ProposalDesk.Core.Commitments;

namespace ProposalDesk.Core.Tests.Commitments;

public class CommitmentFinderTests
{
    private static readonly DateOnly _today = new(2021, 5, 20);

    [Theory]
    [InlineData("将于2021年9月底前完成系统升级", "2021-09-30")]
    [InlineData("计划在2021年7月15日前印发管理办法", "2021-07-15")]
    [InlineData("力争12月底前全部接入", "2021-12-31")]
    [InlineData("今年年底前建成两个站点", "2021-12-31")]
    [InlineData("我们将在2022年6月完成验收", "2022-06-30")]
    [InlineData("明年3月上旬前开通热线", "2022-03-10")]
    [InlineData("2021年第三季度末前上线", "2021-09-30")]
    [InlineData("明年上半年完成改造", "2022-06-30")]
    [InlineData("2022年底前完成二期建设", "2022-12-31")]
    [InlineData("6月试运行，10月20日前正式运行", "2021-10-20")]
    public void A_promise_with_a_date_is_found(string sentence, string dueOn)
    {
        var found = Assert.Single(CommitmentFinder.In([$"目前正在筹备。{sentence}。请予监督。"], _today));

        Assert.Equal(sentence, found.Text);
        Assert.Equal(DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture), found.DueOn);
    }

    [Theory]
    [InlineData("已于2021年4月底前完成系统升级")]
    [InlineData("2021年3月底前开展了调研")]
    [InlineData("2021年13月底前完成")]
    [InlineData("2021年2月30日前完成")]
    [InlineData("我们将尽快完成有关工作")]
    [InlineData("全市已完成12个系统的对接，年底前无新增")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_done_past_or_vague_is_not_offered(string? text) => Assert.Empty(CommitmentFinder.In([text], _today));

    [Fact]
    public void The_same_sentence_is_offered_once() =>
        Assert.Single(CommitmentFinder.In(["将于9月底前完成对接。", "将于9月底前完成对接。"], _today));
}
