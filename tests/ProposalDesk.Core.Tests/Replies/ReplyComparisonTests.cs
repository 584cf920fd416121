using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Replies;

public class ReplyComparisonTests
{
    private static readonly ReplyContent _first = new(
        "收悉，现答复如下：",
        [new(1, "正在研究。", Adoption.PartlyAdopted, "经费有限"), new(2, null, null, null)],
        null,
        "感谢关心。",
        "B",
        Disclosure.Public,
        null,
        [new("完成对接", new DateOnly(2021, 9, 30), IsFunding: false, IsProject: true)]);

    [Fact]
    public void Only_what_changed_is_named_by_its_part_of_the_letter()
    {
        var second = _first with { Answers = [_first.Answers[0], new(2, "已经开通。", Adoption.Adopted, null)], AnswerClass = "A" };

        var comparison = ReplyComparison.Of(_first, second, new Dictionary<int, string> { [1] = "3", [2] = "4" });

        Assert.Equal(["第4条意见建议的答复", "第4条采纳情况", "答复类别"], comparison.Changed.Select(p => p.Label));
    }

    [Fact]
    public void A_draft_compared_with_itself_has_no_changes() => Assert.False(ReplyComparison.Of(_first, _first).HasChanges);
}
