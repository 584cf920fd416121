using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// 通报: progress by section, the good and the late by name (domain.md §6). What is late is late by 办理时限: a
/// bulletin knows no other clock (domain.md §5).
/// </summary>
public static class BulletinDraft
{
    public static IReadOnlyList<ReportBlock> Of(ReportPassages say, ReportFacts facts, ProgressReport progress) =>
    [
        Paragraph($"现将截至{{{ReportFields.AsOf}}}的办理进展情况通报如下："),
        Heading("总体进展"),
        Paragraph(say.Counts),
        Paragraph(say.Progress),
        Heading("各科室进度"),
        TableOf(ReportTable.Pace),
        Heading("办理较好的科室"),
        Paragraph(Good(facts, progress)),
        Heading("存在的问题"),
        .. Late(facts, progress),
        Heading("有关要求"),
        Paragraph(progress.Late.Count > 0
            ? $"有逾期件的科室要主动向{facts.Members}说明情况，明确专人和完成日期，抓紧补办；其他科室按照时限安排推进，做到件件有答复、事事有着落。"
            : "各科室按照时限安排推进，做到件件有答复、事事有着落。"),
    ];

    private static string Good(ReportFacts facts, ProgressReport progress)
    {
        // Nobody is praised for an answer that did not satisfy.
        var sad = facts.Cases.Where(c => c.Result == FeedbackRating.Dissatisfied || c is { RoundNumber: > 1, AnsweredOn: null })
            .Select(c => c.LeadSectionId).ToHashSet();
        var good = progress.Sections.Where(s => s is { Overdue: 0, Answered: > 0 } && s.InTime == s.Answered && !sad.Contains(s.SectionId))
            .Select(s => s.Name).ToList();

        return good.Count == 0
            ? "目前还没有既全部按期答复、没有不满意评价，又没有逾期件的科室。"
            : $"{string.Join("、", good)}已答复的全部按期，没有不满意评价，也没有逾期件，予以肯定。";
    }

    private static IEnumerable<ReportBlock> Late(ReportFacts facts, ProgressReport progress) => progress.Late.Count == 0
        ? [Paragraph("目前没有逾期的件。")]
        :
        [
            Paragraph("以下各件已逾期："),
            .. ReportPassages.Joined(progress.Late.Select((l, i) => string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}.{l.SectionName}{l.HandlerName}承办的{l.Number}《{l.Title}》，办理时限{l.DueOn.InWords()}，"
                    + $"已逾期{Lateness.Days(l.DaysLate)}{Holder(facts, l)}。"))),
        ];

    // A step that lies with somebody else is not the handler's to be reproached with.
    private static string Holder(ReportFacts facts, ProgressReport.LateCase late) =>
        facts.Cases.FirstOrDefault(c =>
            c.Id == late.ProposalId) is { HolderKind: not HolderKind.Handler } held
            ? $"，现由{held.HolderText}办理"
            : "";
}
