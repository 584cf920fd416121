using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>与报送版差异: every changed, new and vanished row of a table stands beside its own.</summary>
public class ReportDifferencesTests
{
    private static readonly string[] _head = ["编号", "承诺事项", "落实情况"];

    [Fact]
    public void Promises_of_one_case_are_paired_by_what_was_promised()
    {
        var rows = Between(
            [["第17号", "开放目录", "尚未到期"], ["第17号", "建立机制", "尚未到期"], ["第17号", "举办培训", "尚未到期"]],
            [["第17号", "建立机制", "已落实"], ["第17号", "开放目录", "到期尚未落实"], ["第17号", "举办培训", "尚未到期"], ["第18号", "公布数据", "尚未到期"]]);

        Assert.Equal(
            [
                ("第17号 | 开放目录 | 尚未到期", "第17号 | 开放目录 | 到期尚未落实"),
                ("第17号 | 建立机制 | 尚未到期", "第17号 | 建立机制 | 已落实"),
                (null, "第18号 | 公布数据 | 尚未到期"),
            ],
            rows);
    }

    [Fact]
    public void A_new_row_of_a_known_number_is_shown_and_so_is_one_that_has_gone()
    {
        Assert.Equal(
            [(null, "第17号 | 建立机制 | 尚未到期")],
            Between([["第17号", "开放目录", "已落实"]], [["第17号", "开放目录", "已落实"], ["第17号", "建立机制", "尚未到期"]]));
        Assert.Equal(
            [("第17号 | 建立机制 | 尚未到期", null)],
            Between([["第17号", "开放目录", "已落实"], ["第17号", "建立机制", "尚未到期"]], [["第17号", "开放目录", "已落实"]]));
    }

    [Fact]
    public void A_row_whose_second_cell_has_changed_is_known_by_its_number() =>
        Assert.Equal([("提案 | 7 | 5", "提案 | 8 | 5")], Between([["建议", "2", "1"], ["提案", "7", "5"]], [["建议", "2", "1"], ["提案", "8", "5"]]));

    private static IEnumerable<(string? Signed, string? Today)> Between(string[][] signed, string[][] today)
    {
        var text = new ReportText("标题", "", []);
        var frozen = new FrozenReport(text, "2021年3月8日", "{}", [], [], [new(ReportTable.Commitments, _head, signed)]);
        var live = new LiveReport(text, null!, new Dictionary<string, LiveFigure>(), new Dictionary<ReportTable, LiveTable>
        {
            [ReportTable.Commitments] = new(ReportTable.Commitments, _head, [.. today.Select(r =>
                (IReadOnlyList<LiveTable.Cell>)[.. r.Select(c => new LiveTable.Cell(c))])]),
        });

        return ReportDifferences.Between(frozen, live, []).Tables.Select(r => (r.Signed, r.Today));
    }
}
