using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Demonstration;

/// <summary>The work plan that the demonstration's bureau had submitted by 8 April.</summary>
internal static class DemonstrationPlan
{
    public static Report Of() => new()
    {
        Title = "2021年提案建议办理工作方案",
        Author = DemonstrationPeople.Bureau,
        Date = new DateOnly(2021, 4, 1),
        Format = PaperFormat.File,
        Mark = DemonstrationPeople.Bureau + "文件",
        Number = "云数发〔2021〕11号",
        Addressee = "市政府办公室、市政协提案委：",
        BureauName = DemonstrationPeople.Bureau,
        IssuingOffice = DemonstrationPeople.Bureau + "办公室",
        Body =
        [
            new Paragraph("为做好今年的提案建议办理工作，结合我局职责，制定本方案。"),
            new Heading(1, "一、办理原则"),
            new Paragraph("每件明确一个承办科室、一名承办人和一名分管领导；办理前、办理中、办理后都与委员、代表沟通，至少当面听取一次意见。"),
            new Heading(1, "二、时限安排"),
            new NumberedList(["4月8日前报送办理工作方案。", "6月30日前报送年中办理情况。", "9月30日前完成全部办理工作并报送全年办理情况。"]),
            new Heading(1, "三、保障措施"),
            new Paragraph("办公室每两周通报一次进度，逾期的在局务会上说明原因。"),
        ],
    };
}
