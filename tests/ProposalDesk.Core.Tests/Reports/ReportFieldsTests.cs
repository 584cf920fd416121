using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>Live fields in a report's text.</summary>
public class ReportFieldsTests
{
    [Fact]
    public void Braces_that_name_a_field_are_cut_out_and_others_stay()
    {
        var pieces = ReportFields.Pieces("办复率{办复率}，见{附件}，截至{截止日期}").ToList();

        Assert.Equal([("办复率", false), ("办复率", true), ("，见{附件}，截至", false), ("截止日期", true)], pieces);
    }

    [Fact]
    public void Every_field_is_there_for_one_kind_too()
    {
        Assert.All(ReportFields.Plain, f => Assert.Equal(ProposalKind.DeputySuggestion, ReportFields.Find($"建议·{f.Name}")!.Of));
        Assert.Null(ReportFields.Find("满意"));
    }

    [Fact]
    public void A_slip_of_the_pen_is_told()
    {
        var text = new ReportText("标题", "", [ReportBlock.Paragraph("{办复律}和{办复率}和{截止日期}")]);

        Assert.Equal(["办复律"], ReportFields.Unknown(text));
        Assert.Equal(["办复率"], ReportFields.In(text).Select(f => f.Name));
    }

    [Fact]
    public void Title_and_addressee_may_name_fields_like_the_text()
    {
        var text = new ReportText("{收到件数}件{收道件数}", "{主办件数}{主扮件数}：", []);

        Assert.Equal(["收道件数", "主扮件数"], ReportFields.Unknown(text));
        Assert.Equal(["收到件数", "主办件数"], ReportFields.In(text).Select(f => f.Name));
    }

    [Fact]
    public void Headings_are_numbered_where_they_stand()
    {
        var text = new ReportText("标题", "", [ReportBlock.Heading("甲"), ReportBlock.Subheading("乙"), ReportBlock.Subheading("丙"),
            ReportBlock.Heading("丁"), ReportBlock.Subheading("戊"), ReportBlock.Paragraph("己")]);

        Assert.Equal(["一、", "（一）", "（二）", "二、", "（一）", ""], text.Numbered().Select(n => n.Number));
    }
}
