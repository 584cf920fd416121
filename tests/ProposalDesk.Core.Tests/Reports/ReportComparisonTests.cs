using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

public class ReportComparisonTests
{
    private static readonly ReportText _first = new(
        "2021年政协提案办理工作方案",
        "市政府办公室：",
        [ReportBlock.Paragraph("制定本方案。"), ReportBlock.Heading("基本情况"), ReportBlock.Paragraph("共收到7件。\n都已分派。"), ReportBlock.Heading("时限"),
            ReportBlock.Paragraph("上半年办完。")]);

    [Fact]
    public void A_text_compared_with_itself_has_no_changes() => Assert.Empty(ReportComparison.Of(_first, _first));

    [Fact]
    public void Only_what_changed_is_told_under_its_section()
    {
        var second = _first with
        {
            Title = "2021年提案办理工作方案",
            Blocks = [.. _first.Blocks
                .Take(2), ReportBlock.Paragraph("共收到9件。\n都已分派。"), ReportBlock.TableOf(ReportTable.ByKind), .. _first.Blocks.Skip(3)],
        };

        var parts = ReportComparison.Of(_first, second);

        Assert.Equal(["标题", "一、基本情况"], parts.Select(p => p.Label));
        Assert.Equal(["7"], parts[1].Pieces.Where(p => p.Kind == TextPiece.Change.Removed).Select(p => p.Text));
        Assert.Equal(["9", "（表：分类别办理情况）"], parts[1].Pieces.Where(p => p.Kind == TextPiece.Change.Added).Select(p => p.Text));
    }

    [Fact]
    public void A_new_section_does_not_mark_those_after_it_and_a_removed_one_is_told_under_its_own_name()
    {
        var second = _first with
        {
            Blocks = [.. _first.Blocks
            .Take(1), ReportBlock.Heading("原则"), ReportBlock.Paragraph("一件一人。"), .. _first.Blocks.Skip(1).Take(2)],
        };

        Assert.Equal(["一、原则", "二、时限"], ReportComparison.Of(_first, second).Select(p => p.Label));
    }
}
