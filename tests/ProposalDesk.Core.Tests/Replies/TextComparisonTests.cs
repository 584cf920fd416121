using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Replies.TextPiece;

namespace ProposalDesk.Core.Tests.Replies;

public class TextComparisonTests
{
    [Fact]
    public void What_was_taken_away_and_what_was_added_stand_beside_each_other() =>
        Assert.Equal(
            [
                new(Change.Same, "将于"),
                new(Change.Removed, "9"),
                new(Change.Added, "10"),
                new(Change.Same, "月底前完成。"),
            ],
            TextComparison.Of("将于9月底前完成。", "将于10月底前完成。"));

    [Fact]
    public void Numbers_are_never_cut_in_two() =>
        Assert.Contains(new TextPiece(Change.Added, "2022"), TextComparison.Of("在2021年开通", "在2022年开通"));

    [Fact]
    public void Line_ends_of_another_system_are_no_change() =>
        Assert.Equal([new TextPiece(Change.Same, "一\n二")], TextComparison.Of("一\r\n二", "一\n二\n"));

    [Fact]
    public void Both_texts_can_be_read_back_from_the_comparison()
    {
        const string Before = "我局会同有关部门梳理目录，开放数据集三十个。\n下一步扩大范围。";
        const string After = "我局已会同各有关部门梳理目录，新开放数据集42个。\n下一步将扩大到各县。";

        var pieces = TextComparison.Of(Before, After);

        Assert.Equal(Before, string.Concat(pieces.Where(p => p.Kind != Change.Added).Select(p => p.Text)));
        Assert.Equal(After, string.Concat(pieces.Where(p => p.Kind != Change.Removed).Select(p => p.Text)));
    }

    [Fact]
    public void Two_long_texts_are_compared_without_anybody_waiting()
    {
        var before = string.Concat(Enumerable.Range(0, 1500).Select(i => $"第{i}项工作正在推进。"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TextComparison.Of(before, before.Replace("推进", "落实", StringComparison.Ordinal));

        // A second where nothing else runs; minutes, if every two characters were compared.
        Assert.True(watch.Elapsed < Patience.Short, $"took {watch.Elapsed}");
    }
}
