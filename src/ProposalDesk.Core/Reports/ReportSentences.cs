using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using static ProposalDesk.Core.Reports.BulletinWording;
using static ProposalDesk.Core.Reports.ReportWording;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Every sentence the desk writes into a report, each with what the data must show for it: name, condition, words, and what
/// is asked for where the condition fails. Numbers are live figures. Which report says what is in
/// <see cref="ReportSkeletons"/>.
/// </summary>
public static class ReportSentences
{
    // Opening
    public static readonly ReportPassage PlanAim = new("工作方案的目的", e => e.HasCases,
        e => $"为做好{e.Year}年{e.Facts.Nouns}办理工作，", NothingYet);
    public static readonly ReportPassage Referral = new("交办通知", e => e.HasCases && e.Notified.Count > 0,
        e => $"根据{string.Join("、", e.Referrers)}的交办要求（{string.Join("、", e.Notified)}），", e => e.HasCases ? "交办通知的名称和文号" : null);
    public static readonly ReportPassage PlanEnd = new("制定方案", e => e.HasCases, _ => "结合我局职责，制定本方案。");
    public static readonly ReportPassage MidYearOpening = new("年中开头", e => e.HasCases,
        _ => $"现将截至{Live(ReportFields.AsOf)}的办理情况报告如下：", NothingYet);
    public static readonly ReportPassage AnnualOpening = new("全年开头", e => e.HasCases,
        e => $"我局办理{e.Year}年{e.Facts.Nouns}，现将全年办理情况报告如下：", NothingYet);
    public static readonly ReportPassage SummaryEnd = new("总结开头", e => e.HasCases, _ => "现将办理情况总结如下：");
    public static readonly ReportPassage BulletinOpening = new("通报开头", e => e.HasCases,
        _ => $"现将截至{Live(ReportFields.AsOf)}的办理进展情况通报如下：", NothingYet);

    // 基本情况
    public static readonly ReportPassage Received = new("收到件数", e => e.HasCases, Counts, e => $"{e.Year}年收到的件数");
    public static readonly ReportPassage Themes = new("涉及板块", e => e.Facts.Themes.Count > 0, ThemesClause,
        e => e.HasCases ? "内容主要涉及哪些方面，登记的件还没有填写板块" : null);
    public static readonly ReportPassage Annexed = new("附件列明承办", e => e.HasCases && e.Unassigned.Count == 0,
        _ => "每一件的承办科室、承办人和办理时限列在附件1，原文列在附件4。");
    public static readonly ReportPassage AnnexedInPart = new("附件列明时限", e => e.Unassigned.Count > 0, e =>
        $"每一件的办理时限列在附件1，原文列在附件4。{ReportMark.Gap($"{Names(e.Unassigned)}还没有确定承办科室和承办人")}");
    public static readonly ReportPassage AnsweredSoFar = new("答复进度", e => e.Answered.Count > 0 && e.Answered.Count < e.Cases.Count,
        e => $"截至{Live(ReportFields.AsOf)}，已答复{e.Noun}{Live("已答复件数")}件，办复率{Live("办复率")}。");
    public static readonly ReportPassage AllAnswered = new("全部答复", e => e.HasCases && e.Answered.Count == e.Cases.Count,
        e => $"已于{e.Cases.Max(c => c.AnsweredOn)!.Value.InWords()}前全部答复，办复率{Live("办复率")}。");
    public static readonly ReportPassage NoneAnswered = new("都在办理", e => e.HasCases && e.Answered.Count == 0,
        e => $"截至{Live(ReportFields.AsOf)}，所收{e.Noun}都在办理中。");
    public static readonly ReportPassage OnTime = new("按期办结率", e => e.IsAnythingDue, _ => $"按期办结率{Live("按期办结率")}。");
    public static readonly ReportPassage MetRate = new("面商率", e => e.Answering.Count > 0, _ => $"面商率{Live("面商率")}。");
    public static readonly ReportPassage SatisfiedRate = new("满意率", e => e.HasRatings, e => $"{e.Members}满意率{Live("满意率")}。");
    public static readonly ReportPassage StillOpen = new("未答复", e => e.Open.Count > 0, _ => $"还没有答复或者正在重新办理{Live("未答复件数")}件。");
    public static readonly ReportPassage Overdue = new("逾期", e => e.Late.Count > 0, _ => $"其中逾期{Live("逾期件数")}件。");

    // 工作方案: what is laid down, not what was done
    public static readonly ReportPassage OneHandler = new("一件一人", e => e.HasCases, e =>
        $"每件{e.Noun}只有一个承办科室、一名承办人，由一名分管领导指导。承办人从签收、沟通、起草到回访负责到底，中途更换的要办交接。");
    public static readonly ReportPassage ListenFirst = new("先听意见", e => e.Answering.Count > 0, e =>
        $"办理前问清{e.Members}的本意，办理中商量办法，办理后回访效果，至少当面听取一次意见。");
    public static readonly ReportPassage Targets = new("目标", e => e.Answering.Count > 0, _ =>
        "面商率、按期办结率达到100%，满意率力争达到100%，意见建议的落实好于上年。");
    public static readonly ReportPassage AnswerEach = new("有问必答", e => e.Answering.Count > 0, _ =>
        "答复逐条对应所提意见建议：已经办成的写明结果，正在办的写明完成日期，办不到的说清原因。写进答复的承诺列入台账，到期核对。");
    public static readonly ReportPassage AssistInTime = new("协办", e => e.Assisting.Count > 0, _ => "协办的件按时向主办单位提出书面意见。");
    public static readonly ReportPassage Dates = new("报送时限", e => e.Facts.Year.StatutoryDeadlines.Count > 0, YearlyDates);
    public static readonly ReportPassage CaseDates = new("每件时限", e => e.HasCases, _ =>
        "每一件在交办确定的时限内答复，具体日期见附件1；确需延期的，提前报分管领导同意并向交办单位申请。");
    public static readonly ReportPassage LeadingGroup = new("领导小组", e => e.Director is not null && e.Deputies.Count > 0, e =>
        $"成立局{e.Noun}办理工作领导小组，主要领导{e.Director!.Name}任组长，分管领导{string.Join("、", e.Deputies.Select(d => d.Name))}任副组长，"
            + $"{(e.HasHeads ? "各科室负责人为成员，" : "")}日常工作由办公室承担。", _ => "领导小组的组长和副组长");
    public static readonly ReportPassage ReviewRoute = new("逐级把关", e => e.HasCases, Review);
    public static readonly ReportPassage DirectorSigns = new("主要领导签发", e => e.HasCases, e =>
        $"{(e.Cases.Any(c => c.IsKey) ? "重点件和" : "")}承诺资金、项目的，由主要领导签发。");
    public static readonly ReportPassage Pace = new("定期调度", e => e.HasCases, _ =>
        "办公室定期通报各科室进度，临近时限的提醒到人，逾期的由承办科室说明原因和补办日期。");

    // 主要做法: only what records bear out
    public static readonly ReportPassage PlanIssued = new("印发方案", e => e.PlanNumber is not null, e => $"印发年度办理工作方案（{e.PlanNumber}）。");
    public static readonly ReportPassage EachHasHandler = new("专人负责", e => e.HasCases && e.Unassigned.Count == 0, e =>
        e.Cases.Count > 1 ? $"所收{e.Noun}件件明确了承办科室和承办人。" : $"所收{e.Noun}明确了承办科室和承办人。",
        e => e.HasCases ? $"专人负责：{Names(e.Unassigned)}还没有确定承办科室和承办人" : null);
    public static readonly ReportPassage DiscussedAll = new("全部集体评议", e => e.Discussed.Count > 0 && e.Discussed.Count == e.Answered.Count,
        _ => "已经送出的文稿都经过专班集体评议。");
    public static readonly ReportPassage DiscussedInPart = new("部分集体评议",
        e => e.Discussed.Count > 0 && e.Discussed.Count < e.Answered.Count, e => $"其中{e.Discussed.Count}件的文稿经过专班集体评议。");
    public static readonly ReportPassage Before = new("办前沟通", e => e.TalkedBefore.Count > 0, e =>
        $"办理前就{e.TalkedBefore.Count}件与{e.Members}沟通，了解本意。");
    public static readonly ReportPassage During = new("办中沟通", e => e.TalkedDuring.Count > 0, e =>
        $"办理中就{e.TalkedDuring.Count}件与{e.Members}商量办法和答复意见。");
    public static readonly ReportPassage FaceToFace = new("当面听取", e => e.Met.Count > 0, e =>
        $"通过{Modes(e)}当面听取意见{Live("面商件数")}件，面商率{Live("面商率")}。", e => e.Answering.Count > 0 ? "当面听取意见，还没有记录" : null);
    public static readonly ReportPassage After = new("办后回访", e => e.Revisited.Count > 0, e =>
        $"答复后就{e.Revisited.Count}件回访{e.Members}，了解落实效果。");
    public static readonly ReportPassage BulletinsIssued = new("通报", e => e.Bulletins > 0, e => $"印发办理进展通报{e.Bulletins}期。");
    public static readonly ReportPassage NoticesIssued = new("督办", e => e.Notices.Count > 0, e => $"对进度慢的件发出督办单{e.Notices.Count}份。");
    public static readonly ReportPassage PromisesListed = new("承诺台账", e => e.Promised.Count > 0, e =>
        $"答复中的承诺{e.Promised.Count}项列入台账，到期核对。");

    // 办理成效、协商、采纳、评价
    public static readonly ReportStory ResultsByTheme = new("办理成效",
        e => WorkResultWording.Results(e, false).Count > 0 || WorkResultWording.Untold(e).Count > 0,
        e => WorkResultWording.ByTheme(e, false), e => e.HasCases ? "办理成效，还没有已经送达的答复，成效库也是空的" : null);
    public static readonly ReportStory PublicResults = new("公开的成效", e => WorkResultWording.Results(e, true).Count > 0,
        e => WorkResultWording.ByTheme(e, true), e => e.HasCases ? "办理成效，成效库里还没有可对外的" : null);
    public static readonly ReportPassage PublicVisits = new("公开的回访", e => WorkResultWording.Visits(e).Count > 0,
        e => string.Join('\n', WorkResultWording.Visits(e).Select(WorkResultWording.Sentence)));
    public static readonly ReportStory MeetingsHeld = new("协商沟通",
        e => MeetingsOf(e).Count > 0 || WorkResultWording.Meeting(e) is not null, Meetings,
        e => e.Answering.Count > 0 ? "协商沟通，还没有当面听取意见的记录" : null);
    public static readonly ReportPassage PublicMeeting = new("公开的座谈会", e => WorkResultWording.Meeting(e) is not null,
        e => WorkResultWording.Sentence(WorkResultWording.Meeting(e)!),
        e => e.Met.Count > 0 ? "召开协商座谈会情况，成效库里还没有选定可对外的一次" : null);
    public static readonly ReportPassage Adopted = new("采纳", e => e.AnsweredItems.Count > 0, e =>
        $"{e.Members}所提意见建议已经答复{Live("答复条数")}条，采纳和部分采纳{Live("采纳条数")}条，采纳率{Live("采纳率")}。");
    public static readonly ReportPassage Implemented = new("落实", e => e.HasMarked, _ =>
        $"登记了落实情况的{Live("已登记条数")}条中，已经落实{Live("落实条数")}条，意见建议落实{Live("意见建议落实率")}。");
    public static readonly ReportPassage Unmarked = new("未登记", e => e.HasUnmarked, _ => $"落实情况未登记{Live("未登记条数")}条。");
    public static readonly ReportPassage Around = new("围绕方面", e => e.Facts.Themes.Count > 0, ThemesSentence);
    public static readonly ReportPassage SheetsSent = new("征询意见表", e => e.Sheets.Count > 0, _ =>
        $"共发出征询意见表{Live("发出意见表份数")}份，收回{Live("收回意见表份数")}份，反馈率{Live("反馈率")}。");
    public static readonly ReportPassage Ratings = new("评价", e => e.HasRatings, e =>
        $"已评价的{e.Members}中，满意率{Live("满意率")}，满意和基本满意{Live("满意和基本满意率")}。");
    public static readonly ReportPassage FirstRatings = new("首次评价", e => e.HasFirstRatings, _ => $"首次答复满意率{Live("首次满意率")}。");
    public static readonly ReportPassage PromisesDue = new("到期承诺", e => e.HasDuePromises, _ =>
        $"答复中作出的承诺，到期{Live("到期承诺项数")}项，已经落实{Live("落实承诺项数")}项，承诺落实率{Live("承诺落实率")}。");
    public static readonly ReportPassage PromisesNotDue = new("承诺未到期", e => e.Promised.Count > 0 && !e.HasDuePromises, e =>
        $"答复中作出的承诺{e.Promised.Count}项都还没有到期。");

    // 存在问题
    public static readonly ReportPassage Unanswered = new("没有答复", e => NotAnswered(e).Count > 0, e =>
        $"有的件还没有答复，包括{Names(NotAnswered(e))}，需要抓紧。");
    public static readonly ReportPassage AnsweredLate = new("答复晚", e => TooLate(e).Count > 0, e => $"有的答复晚于办理时限，包括{Names(TooLate(e))}。");
    public static readonly ReportPassage Again = new("重新办理", e => Repeated(e).Count > 0, e =>
        $"有的答复没有一次说到位，{Names(Repeated(e))}经提出人评价后重新办理。");
    public static readonly ReportPassage Beyond = new("晚于年度", e => BeyondYear(e).Count > 0, e =>
        $"{Names(BeyondYear(e))}重新办理的时限晚于年度办结日期，将按期补报结果。");
    public static readonly ReportPassage Dissatisfied = new("不满意", e => Sad(e).Count > 0, e =>
        $"{Names(Sad(e))}的最近一次评价为不满意，回应还不够具体。");
    public static readonly ReportPassage Unkept = new("承诺未落实", e => Broken(e).Count > 0, e => $"有的承诺到期还没有落实，涉及{Names(Broken(e))}。");
    // never a set phrase: where the data show no problem, whoever writes knows of one or leaves the part out
    public static readonly ReportPassage NoProblem = new("数据没有显示问题", HasProblem, _ => "", e =>
        e.HasCases ? "存在问题，办理数据没有显示，请据实填写" : null);

    // 下一步打算
    public static readonly ReportPassage FinishOpen = new("办完未答复", e => e.Open.Count > 0, e =>
        e.Facts.Year.CompletionDueOn >= e.Facts.Today
            ? $"抓紧办理尚未答复的件，确保{e.Facts.Year.CompletionDueOn.InShort()}前全部办结。" : $"抓紧办结{Names(e.Open)}，补报结果。");
    public static readonly ReportPassage Revisit = new("回访", e => e.NotRevisited.Count > 0, e =>
        $"对已经答复、还没有回访的{e.NotRevisited.Count}件逐件回访，听取{e.Members}对落实情况的意见。");
    public static readonly ReportPassage MarkThem = new("核对落实", e => e.HasUnmarked, _ =>
        $"对未登记落实情况的{Live("未登记条数")}条意见建议逐条核对。");
    public static readonly ReportPassage KeepPromises = new("跟踪承诺", e => e.OpenPromises.Count > 0, e =>
        $"跟踪尚未到期和没有落实的承诺，包括{Promises(e, false)}。");
    public static readonly ReportPassage PublicPromises = new("跟踪公开的承诺", e => OpenPromises(e, true).Count > 0, e =>
        $"跟踪尚未到期和没有落实的承诺，包括{Promises(e, true)}。");
    public static readonly ReportPassage Repeatedly = new("同类问题", e => e.RepeatedThemes.Count > 0, e =>
        $"对多件{e.Noun}都提到的{string.Join("、", e.RepeatedThemes)}问题，从制度和工作安排上研究办法，推动由办好一件到解决一类。");

    // 通报
    public static readonly ReportPassage Praised = new("予以肯定", e => Good(e).Count > 0, e =>
        $"{string.Join("、", Good(e))}已答复的全部按期，没有不满意评价，也没有逾期的件，予以肯定。");
    public static readonly ReportStory LateBySection = new("逾期的件", e => e.Late.Count > 0, LateOnes);
    public static readonly ReportPassage NoneLate = new("没有逾期", e => e.HasCases && e.Late.Count == 0, _ => "目前没有超过办理时限还没有答复的件。");
    public static readonly ReportPassage Explain = new("说明情况", e => e.Late.Count > 0, e =>
        $"有逾期件的要主动向{(e.Late.Any(c => c.Role != HandlingRole.Assist) ? e.Members : "主办单位")}说明情况，明确专人和完成日期，抓紧补办。");
    public static readonly ReportPassage GoOn = new("按时推进", e => e.Open.Count > e.Late.Count, _ => "还在时限以内的件按照时限安排推进。");

    private static string? NothingYet(ReportEvidence of) => of.HasCases ? null : $"{of.Year}年还没有登记提案、建议";

    private static List<Proposal> NotAnswered(ReportEvidence of) =>
        [.. of.Cases.Where(c => c is { AnsweredOn: null, RoundNumber: 1 } && c.DueOn < of.Facts.Today)];

    private static List<Proposal> TooLate(ReportEvidence of) => [.. of.Cases.Where(c => c.AnsweredOn > c.DueOn)];

    private static List<Proposal> Repeated(ReportEvidence of) => [.. of.Cases.Where(c => c.RoundNumber > 1)];

    private static List<Proposal> BeyondYear(ReportEvidence of) =>
        [.. Repeated(of).Where(c => c.AnsweredOn is null && c.DueOn > of.Facts.Year.CompletionDueOn)];

    private static List<Proposal> Sad(ReportEvidence of) => [.. of.Cases.Where(c => c.Result == FeedbackRating.Dissatisfied)];

    private static List<Proposal> Broken(ReportEvidence of) =>
        [.. of.OpenPromises.Where(p => p.Commitment.DueOn < of.Facts.Today).Select(p => p.Case).Distinct()];

    private static bool HasProblem(ReportEvidence of) => NotAnswered(of).Count + TooLate(of).Count + Repeated(of).Count + Sad(of).Count
        + Broken(of).Count > 0;
}
