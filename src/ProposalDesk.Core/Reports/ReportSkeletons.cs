using static ProposalDesk.Core.Reports.ReportPart;
using Say = ProposalDesk.Core.Reports.ReportSentences;

namespace ProposalDesk.Core.Reports;

/// <summary>Which report says what, in which order (domain.md §8).</summary>
public static class ReportSkeletons
{
    private static readonly Lines _problems = new(
        Say.Unanswered, Say.AnsweredLate, Say.Again, Say.Beyond, Say.Dissatisfied, Say.Unkept, Say.NoProblem);

    private static readonly Lines _nextSteps = new(Say.FinishOpen, Say.Revisit, Say.MarkThem, Say.KeepPromises, Say.Repeatedly);

    private static readonly IReadOnlyList<ReportPart> _practice =
    [
        new Subheading("专人承办，逐级把关"),
        new Paragraph(Say.PlanIssued, Say.EachHasHandler, Say.DiscussedAll, Say.DiscussedInPart),
        new Subheading("全程沟通，当面协商"),
        new Paragraph(Say.Before, Say.During, Say.FaceToFace, Say.After),
        new Subheading("定期调度，跟踪落实"),
        new Paragraph(Say.BulletinsIssued, Say.NoticesIssued, Say.PromisesListed),
    ];

    private static readonly IReadOnlyList<ReportPart> _workPlan =
    [
        new Paragraph(Say.PlanAim, Say.Referral, Say.PlanEnd),
        new Heading("基本情况"),
        new Paragraph(Say.Received, Say.Themes),
        new Paragraph(Say.Annexed, Say.AnnexedInPart),
        new Heading("办理原则"),
        new Subheading("一件一人，从收到办完"),
        new Paragraph(Say.OneHandler),
        new Subheading("先听意见，再写答复"),
        new Paragraph(Say.ListenFirst, Say.Targets),
        new Subheading("有问必答，答了就办"),
        new Paragraph(Say.AnswerEach),
        new Subheading("协办的件，按时提出意见"),
        new Paragraph(Say.AssistInTime),
        new Heading("时限安排"),
        new Lines(Say.Dates, Say.CaseDates),
        new Heading("保障措施"),
        new Subheading("加强领导"),
        new Paragraph(Say.LeadingGroup),
        new Subheading("逐级把关"),
        new Paragraph(Say.ReviewRoute, Say.DirectorSigns),
        new Subheading("定期调度"),
        new Paragraph(Say.Pace),
    ];

    private static readonly IReadOnlyList<ReportPart> _midYear =
    [
        new Paragraph(Say.Referral, Say.MidYearOpening),
        new Heading("基本情况"),
        new Paragraph(Say.Received, Say.Themes),
        new Paragraph(Say.AnsweredSoFar, Say.AllAnswered, Say.NoneAnswered, Say.OnTime, Say.StillOpen, Say.Overdue),
        new Table(ReportTable.ByKind, e => e.HasCases),
        new Heading("主要做法"),
        .. _practice,
        new Heading("办理成效"),
        new Story(Say.ResultsByTheme),
        new Heading("存在问题"),
        _problems,
        new Heading("下一步打算"),
        _nextSteps,
    ];

    private static readonly IReadOnlyList<ReportPart> _annual =
    [
        new Paragraph(Say.Referral, Say.AnnualOpening),
        new Heading("基本情况"),
        new Paragraph(Say.Received, Say.Themes),
        new Paragraph(
            Say.AnsweredSoFar, Say.AllAnswered, Say.NoneAnswered, Say.OnTime, Say.MetRate, Say.SatisfiedRate, Say.StillOpen, Say.Overdue),
        new Table(ReportTable.ByKind, e => e.HasCases),
        new Table(ReportTable.BySection, e => e.Cases.Any(c => c.LeadSectionId is not null)),
        new Heading("主要做法"),
        .. _practice,
        new Heading("办理成效"),
        new Story(Say.ResultsByTheme),
        new Heading("协商沟通情况"),
        new Story(Say.MeetingsHeld),
        new Heading("采纳落实和评价"),
        new Paragraph(Say.Adopted, Say.Implemented, Say.Unmarked),
        new Paragraph(Say.SheetsSent, Say.Ratings, Say.FirstRatings),
        new Paragraph(Say.PromisesDue, Say.PromisesNotDue),
        new Table(ReportTable.Commitments, e => e.Promised.Count > 0),
        new Heading("存在问题"),
        _problems,
        new Heading("下一步打算"),
        _nextSteps,
    ];

    private static readonly IReadOnlyList<ReportPart> _summary =
    [
        new Paragraph(
            Say.Referral, Say.Received, Say.AnsweredSoFar, Say.AllAnswered, Say.NoneAnswered, Say.OnTime, Say.SatisfiedRate,
            Say.SummaryEnd),
        new Heading("具体做法"),
        .. _practice,
        new Heading("建议采纳和办理成效"),
        new Paragraph(Say.Adopted, Say.Implemented, Say.Unmarked, Say.Around),
        new Story(Say.PublicResults),
        new Heading("召开协商座谈会情况"),
        new Paragraph(Say.PublicMeeting),
        new Heading("答复后回访情况"),
        new Lines(Say.PublicVisits),
        new Heading("评价和承诺落实"),
        new Paragraph(Say.SheetsSent, Say.Ratings, Say.FirstRatings),
        new Paragraph(Say.PromisesDue, Say.PromisesNotDue),
        new Heading("下一步打算"),
        new Lines(Say.FinishOpen, Say.Revisit, Say.MarkThem, Say.PublicPromises, Say.Repeatedly),
    ];

    private static readonly IReadOnlyList<ReportPart> _bulletin =
    [
        new Paragraph(Say.BulletinOpening),
        new Heading("总体进展"),
        new Paragraph(Say.Received),
        new Paragraph(Say.AnsweredSoFar, Say.AllAnswered, Say.NoneAnswered, Say.OnTime, Say.StillOpen, Say.Overdue),
        new Heading("各科室进度"),
        new Table(ReportTable.Pace, e => e.HasCases),
        new Heading("办理较好的科室"),
        new Paragraph(Say.Praised),
        new Heading("逾期的件"),
        new Story(Say.LateBySection),
        new Paragraph(Say.NoneLate),
        new Heading("有关要求"),
        new Paragraph(Say.Explain, Say.GoOn),
    ];

    public static IReadOnlyList<ReportPart> Of(ReportKind kind) => kind switch
    {
        ReportKind.WorkPlan => _workPlan,
        ReportKind.MidYear => _midYear,
        ReportKind.Annual => _annual,
        ReportKind.Summary => _summary,
        ReportKind.Bulletin => _bulletin,
    };
}
