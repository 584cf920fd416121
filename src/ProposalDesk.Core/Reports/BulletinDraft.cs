using System.Globalization;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Supervision;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>通报: progress by section, the good and the late by name (domain.md §6).</summary>
public static class BulletinDraft
{
    public static IReadOnlyList<ReportBlock> Of(ReportPassages say, ProgressReport progress) =>
    [
        Paragraph($"现将截至{{{ReportFields.AsOf}}}的办理进展情况通报如下："),
        Heading("总体进展"),
        Paragraph(say.Counts),
        Paragraph(say.Progress),
        Heading("各科室进度"),
        TableOf(ReportTable.Pace),
        Heading("办理较好的科室"),
        Paragraph(Good(progress)),
        Heading("存在的问题"),
        .. Late(progress),
        Heading("有关要求"),
        Paragraph("有逾期事项的科室要主动向提案人、代表说明情况，明确专人和完成日期，抓紧补办；其他科室按照时限安排推进，做到件件有答复、事事有着落。"),
    ];

    private static string Good(ProgressReport progress)
    {
        var good = progress.Sections.Where(s => s is { Overdue: 0, Answered: > 0 } && s.InTime == s.Answered).Select(s => s.Name).ToList();

        return good.Count == 0 ? "目前还没有既全部按期答复、又没有逾期事项的科室。" : $"{string.Join("、", good)}已答复的全部按期，没有逾期事项，予以肯定。";
    }

    private static IEnumerable<ReportBlock> Late(ProgressReport progress) => progress.Late.Count == 0
        ? [Paragraph("目前没有逾期事项。")]
        :
        [
            Paragraph("以下事项已经逾期："),
            .. ReportPassages.Joined(progress.Late.Select((l, i) => string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}.{l.SectionName}{l.HandlerName}承办的{l.Number}《{l.Title}》，{l.Kind.Label()}{l.DueOn.InWords()}，已逾期{Light.Days(l.DaysLate)}。"))),
        ];
}
