using System.Globalization;
using ProposalDesk.Core.Supervision;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// The first text of a report: its sentences are templates, their numbers live figures, their subjects from the cases.
/// People go on from there.
/// </summary>
public static class ReportDraft
{
    /// <param name="progress">Of the day, for a bulletin; null for the others.</param>
    public static ReportText Of(ReportKind kind, ReportFacts facts, ProgressReport? progress) =>
        new(TitleOf(kind, facts), AddresseeOf(kind, facts), kind switch
        {
            ReportKind.WorkPlan => WorkPlan(new(facts), facts),
            ReportKind.MidYear => MidYear(new(facts), facts),
            ReportKind.Annual => Annual(new(facts), facts),
            ReportKind.Summary => Summary(new(facts, isPublic: true), facts),
            ReportKind.Bulletin => BulletinDraft.Of(new(facts), facts, progress!),
        });

    private static string TitleOf(ReportKind kind, ReportFacts facts)
    {
        var year = facts.Year.Year.ToString(CultureInfo.InvariantCulture);

        return kind switch
        {
            ReportKind.WorkPlan => $"{year}年{facts.Nouns}办理工作方案",
            ReportKind.MidYear => $"关于{year}年年中{facts.Nouns}办理情况的报告",
            ReportKind.Annual => $"关于{year}年{facts.Nouns}办理情况的报告",
            ReportKind.Summary => $"{year}年{facts.Nouns}办理情况总结",
            ReportKind.Bulletin => $"关于{year}年{facts.Nouns}办理进展情况的通报",
        };
    }

    private static string AddresseeOf(ReportKind kind, ReportFacts facts) => kind switch
    {
        ReportKind.Summary => "",
        ReportKind.Bulletin => "局属各科室：",
        _ => $"{facts.Year.StatutoryDeadlines.Single(d => d.Kind == kind.Owed()).RecipientNames}：",
    };

    private static IReadOnlyList<ReportBlock> WorkPlan(ReportPassages say, ReportFacts facts) =>
    [
        Paragraph($"为做好{say.Year}年{facts.Nouns}办理工作，{say.Referral}结合我局职责，制定本方案。"),
        Heading("基本情况"),
        Paragraph(say.Counts + say.ThemesClause),
        .. facts.Cases.Count > 0 ? [Paragraph("每一件的承办科室、承办人和完成时限列在附件1，原文列在附件4。")] : Array.Empty<ReportBlock>(),
        Heading("办理原则"),
        Subheading("一件一人，从收到办完"),
        Paragraph($"每件{facts.Noun}只有一个承办科室、一名承办人，由一名分管领导指导。承办人从签收、沟通、起草到回访负责到底，中途更换的要办交接。"),
        Subheading("先听意见，再写答复"),
        Paragraph($"办理前问清{facts.Members}的本意，办理中商量办法，办理后回访效果，至少当面听取一次意见。面商率、按期办结率达到100%，满意率力争达到100%，意见建议的落实好于上年。"),
        Subheading("有问必答，答了就办"),
        Paragraph("答复逐条对应所提意见建议：已经办成的写明结果，正在办的写明完成日期，办不到的说清原因。写进答复的承诺列入台账，到期核对。"),
        Heading("时限安排"),
        .. ReportPassages.Joined(say.YearlyDates),
        Heading("保障措施"),
        Subheading("加强领导"),
        Paragraph(say.LeadingGroup),
        Subheading("逐级把关"),
        Paragraph("答复由承办科室负责人审核、办公室核稿，经专班集体评议后签发；重点件和涉及资金、项目的，由主要领导签发。"),
        Subheading("定期调度"),
        Paragraph("办公室定期通报各科室进度，临近时限的提醒到人，逾期的由承办科室说明原因和补办日期。"),
    ];

    private static IReadOnlyList<ReportBlock> MidYear(ReportPassages say, ReportFacts facts) =>
    [
        Paragraph($"按照{say.Year}年{facts.Noun}办理工作安排，现将截至{{{ReportFields.AsOf}}}的办理情况报告如下："),
        Heading("基本情况"),
        Paragraph(say.Counts + say.ThemesClause),
        Paragraph(say.Progress),
        TableOf(ReportTable.ByKind),
        Heading("主要做法"),
        .. say.Ways,
        Heading("办理成效"),
        .. say.Results("所收件还在办理中，答复送达后逐条写明办理结果。"),
        Heading("存在问题"),
        .. ReportPassages.Joined(say.Problems),
        Heading("下一步打算"),
        .. ReportPassages.Joined(say.NextSteps(isYearOver: false)),
    ];

    private static IReadOnlyList<ReportBlock> Annual(ReportPassages say, ReportFacts facts) =>
    [
        Paragraph($"{say.Year}年，我局按照交办要求办理{facts.Nouns}，现将全年办理情况报告如下："),
        Heading("基本情况"),
        Paragraph(say.Counts + say.ThemesClause),
        Paragraph(say.Outcome),
        TableOf(ReportTable.ByKind),
        TableOf(ReportTable.BySection),
        Heading("主要做法"),
        .. say.Ways,
        Heading("办理成效"),
        .. say.Results("还没有已经送达的答复。"),
        Heading("协商沟通情况"),
        .. say.Meetings,
        Heading("采纳落实和评价"),
        .. Paragraphs(say.Adoption, say.Satisfaction, say.Commitments),
        .. say.HasCommitments ? [TableOf(ReportTable.Commitments)] : Array.Empty<ReportBlock>(),
        Heading("存在问题"),
        .. ReportPassages.Joined(say.Problems),
        Heading("下一步打算"),
        .. ReportPassages.Joined(say.NextSteps(isYearOver: true)),
    ];

    private static IReadOnlyList<ReportBlock> Summary(ReportPassages say, ReportFacts facts) =>
    [
        Paragraph($"{say.Counts}{say.Outcome}现将办理情况总结如下："),
        Heading("具体做法"),
        .. say.Ways,
        Heading("建议采纳和办理成效"),
        Paragraph(say.Adoption + say.ThemesSentence),
        .. say.Results("还没有已经送达的答复。"),
        Heading("召开协商座谈会情况"),
        .. say.Meetings,
        Heading($"{facts.Members}评价和承诺落实"),
        .. Paragraphs(say.Satisfaction, say.Commitments),
        Heading("下一步打算"),
        .. ReportPassages.Joined(say.NextSteps(isYearOver: true)),
    ];

    private static IEnumerable<ReportBlock> Paragraphs(params IEnumerable<string> texts) =>
        texts.Where(t => t.Length > 0).Select(Paragraph);
}
