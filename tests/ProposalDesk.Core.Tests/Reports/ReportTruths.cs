using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>By sentence: how it is known in a text, and when it is true, counted from the cases themselves.</summary>
internal static class ReportTruths
{
    public static readonly Dictionary<string, (string Words, Func<ReportFacts, bool> IsSo)> All = new()
    {
        ["工作方案的目的"] = ("^为做好", Any),
        ["交办通知"] = ("的交办要求（", f => f.Cases.Any(c => c.ReferralNotice is not null)),
        ["制定方案"] = ("结合我局职责，制定本方案", Any),
        ["年中开头"] = ("现将截至{截止日期}的办理情况报告如下", Any),
        ["全年开头"] = ("现将全年办理情况报告如下", Any),
        ["总结开头"] = ("现将办理情况总结如下", Any),
        ["通报开头"] = ("的办理进展情况通报如下", Any),
        ["收到件数"] = ("2021年我局共收到", Any),
        ["涉及板块"] = ("内容主要涉及", f => f.Cases.Any(c => c.Themes is not null)),
        ["附件列明承办"] = ("承办科室、承办人和办理时限列在附件1", f => Any(f) && f.Cases.All(HasHandler)),
        ["附件列明时限"] = ("每一件的办理时限列在附件1", f => !f.Cases.All(HasHandler)),
        ["答复进度"] = ("截至{截止日期}，已答复", f => f.Cases.Any(IsAnswered) && !f.Cases.All(IsAnswered)),
        ["全部答复"] = ("前全部答复", f => Any(f) && f.Cases.All(IsAnswered)),
        ["都在办理"] = ("都在办理中。", f => Any(f) && !f.Cases.Any(IsAnswered)),
        ["按期办结率"] = ("按期办结率{按期办结率}", f => f.Cases.Any(c => IsAnswered(c) || IsLate(c, f))),
        ["面商率"] = ("。面商率{面商率}", f => f.Cases.Any(IsOurs)),
        ["满意率"] = ("(委员|代表)满意率{满意率}", HasRating),
        ["未答复"] = ("还没有答复或者正在重新办理{未答复件数}件", f => f.Cases.Any(c => !IsAnswered(c))),
        ["逾期"] = ("其中逾期{逾期件数}件", f => f.Cases.Any(c => IsLate(c, f))),
        ["一件一人"] = ("只有一个承办科室、一名承办人", Any),
        ["先听意见"] = ("办理前问清", f => f.Cases.Any(IsOurs)),
        ["目标"] = ("面商率、按期办结率达到100%", f => f.Cases.Any(IsOurs)),
        ["有问必答"] = ("逐条对应所提意见建议", f => f.Cases.Any(IsOurs)),
        ["协办"] = ("协办的件按时向主办单位", f => !f.Cases.All(IsOurs)),
        ["报送时限"] = (@"1\.4月8日前", _ => true),
        ["每件时限"] = ("每一件在交办确定的时限内答复", Any),
        ["领导小组"] = ("主要领导冯远任组长，分管领导吴刚、郑洁任副组长", _ => true),
        ["逐级把关"] = ("科室负责人审核、办公室核稿、专班集体评议后签发", Any),
        ["主要领导签发"] = ("承诺资金、项目的，由主要领导签发", Any),
        ["定期调度"] = ("办公室定期通报各科室进度", Any),
        ["印发方案"] = ("印发年度办理工作方案（某数报〔2021〕1号）", f => f.Signed.Any(s => s.Kind == ReportKind.WorkPlan)),
        ["专人负责"] = ("明确了承办科室和承办人", f => Any(f) && f.Cases.All(HasHandler)),
        ["全部集体评议"] = ("都经过专班集体评议", f => f.Cases.Any(IsAnswered) && f.Cases.Where(IsAnswered).All(WasDiscussed)),
        ["部分集体评议"] = ("件的文稿经过专班集体评议", f => f.Cases.Where(IsAnswered).Any(WasDiscussed) && !f.Cases.Where(IsAnswered).All(WasDiscussed)),
        ["办前沟通"] = ("办理前就", f => f.Cases.Any(c => Talked(c, ContactPhase.Before))),
        ["办中沟通"] = ("办理中就", f => f.Cases.Any(c => Talked(c, ContactPhase.During))),
        ["当面听取"] = ("当面听取意见{面商件数}件", f => f.Cases.Any(c => IsOurs(c) && c.Contacts.Any(IsFaceToFace))),
        ["办后回访"] = ("答复后就", f => f.Cases.Any(c => Talked(c, ContactPhase.After))),
        ["通报"] = ("印发办理进展通报1期", f => f.Signed.Any(s => s.Kind == ReportKind.Bulletin)),
        ["督办"] = ("发出督办单", f => f.Cases.Any(c => c.Notices.Count > 0)),
        ["承诺台账"] = ("项列入台账", f => Promises(f).Any()),
        ["办理成效"] = ("围绕第|汇聚数据", f => f.Cases.Any(IsAnswered) || f.Results.Any(r => r.Kind == WorkResultKind.Result)),
        ["公开的成效"] = ("汇聚数据", f => f.Results.Any(r => r is { Kind: WorkResultKind.Result, IsPublic: true })),
        ["协商沟通"] = ("当面听取意见的情况是|这里写明其中|赴民建市委会座谈", f => IsMeetingChosen(f)
            || f.Cases.Any(c => IsOurs(c) && c.Contacts.Any(IsFaceToFace))),
        ["公开的座谈会"] = ("赴民建市委会座谈", IsMeetingChosen),
        ["公开的回访"] = ("回访时委员认可", f => f.Results.Any(r => r is { Kind: WorkResultKind.Visit, IsPublic: true })),
        ["采纳"] = ("采纳率{采纳率}", f => Items(f).Any()),
        ["落实"] = ("意见建议落实{意见建议落实率}", f => Items(f).Any(i => i.IsImplemented is not null)),
        ["未登记"] = ("。?落实情况未登记{未登记条数}条", f => Items(f).Any(i => i.IsImplemented is null)),
        ["围绕方面"] = ("所提内容主要围绕“", f => f.Cases.Any(c => c.Themes is not null)),
        ["征询意见表"] = ("共发出征询意见表", f => f.Cases.Any(c => c.Sheets.Count > 0)),
        ["评价"] = ("已评价的.*中，满意率", HasRating),
        ["首次评价"] = ("首次答复满意率", HasRating),
        ["到期承诺"] = ("承诺落实率{承诺落实率}", f => Promises(f).Any(p => p.DueOn <= f.Today || p.Status != CommitmentStatus.Open)),
        ["承诺未到期"] = ("项都还没有到期", f => Promises(f).Any() && Promises(f).All(p => p.DueOn > f.Today && p.Status == CommitmentStatus.Open)),
        ["没有答复"] = ("有的件还没有答复", f => f.Cases.Any(c => IsLate(c, f) && c.RoundNumber == 1)),
        ["答复晚"] = ("有的答复晚于办理时限", f => f.Cases.Any(c => c.AnsweredOn > c.DueOn)),
        ["重新办理"] = ("经提出人评价后重新办理", f => f.Cases.Any(c => c.RoundNumber > 1)),
        ["晚于年度"] = ("晚于年度办结日期", f => f.Cases.Any(c => c is { RoundNumber: > 1, AnsweredOn: null } && c.DueOn > new DateOnly(2021, 9, 30))),
        ["不满意"] = ("最近一次评价为不满意", f => f.Cases.Any(c => c.Result == FeedbackRating.Dissatisfied)),
        ["承诺未落实"] = ("有的承诺到期还没有落实", f => Promises(f).Any(p => p.Status == CommitmentStatus.Open && p.DueOn < f.Today)),
        // no words of its own: it only asks
        ["数据没有显示问题"] = ("个别事项涉及多个部门", _ => false),
        ["办完未答复"] = ("抓紧办理尚未答复的件，确保|抓紧办结第", f => f.Cases.Any(c => !IsAnswered(c))),
        ["回访"] = ("还没有回访的", f => f.Cases.Any(c => IsOurs(c) && IsAnswered(c) && !Talked(c, ContactPhase.After))),
        ["核对落实"] = ("对未登记落实情况的", f => Items(f).Any(i => i.IsImplemented is null)),
        ["跟踪承诺"] = ("跟踪尚未到期和没有落实的承诺", f => Promises(f).Any(p => p.Status == CommitmentStatus.Open)),
        ["跟踪公开的承诺"] = ("跟踪尚未到期和没有落实的承诺", f => Promises(f).Any(p => p.Status == CommitmentStatus.Open)),
        ["同类问题"] = ("都提到的", f => f.Cases.SelectMany(c => c.Themes?.Split('、') ?? []).GroupBy(t => t).Any(g => g.Count() > 1)),
        ["予以肯定"] = ("予以肯定", f => f.Cases.Where(c => c.LeadSectionId is not null).GroupBy(c => c.LeadSectionName)
            .Any(g => g.Any(IsAnswered) && g.All(c => !IsLate(c, f) && !(c.AnsweredOn > c.DueOn) && c.RoundNumber == 1
                && c.Result != FeedbackRating.Dissatisfied))),
        ["逾期的件"] = ("超过办理时限还没有答复的共", f => f.Cases.Any(c => IsLate(c, f))),
        ["没有逾期"] = ("目前没有超过办理时限还没有答复的件", f => Any(f) && !f.Cases.Any(c => IsLate(c, f))),
        ["说明情况"] = ("说明情况，明确专人", f => f.Cases.Any(c => IsLate(c, f))),
        ["按时推进"] = ("还在时限以内的件", f => f.Cases.Any(c => !IsAnswered(c) && !IsLate(c, f))),
    };

    private static bool Any(ReportFacts f) => f.Cases.Count > 0;

    private static bool IsMeetingChosen(ReportFacts f) => f.Results.Any(r => r.Kind == WorkResultKind.Meeting && r.IsChosen);

    private static bool IsOurs(Proposal c) => c.Role is HandlingRole.Lead or HandlingRole.Split;

    private static bool HasHandler(Proposal c) => c.LeadSectionId is not null && c.HandlerId is not null;

    private static bool IsAnswered(Proposal c) => c.AnsweredOn is not null;

    private static bool IsLate(Proposal c, ReportFacts f) => c.AnsweredOn is null && c.DueOn < f.Today;

    private static bool HasRating(ReportFacts f) => f.Cases.Any(c => c.Sheets.Any(s => s.Rating is not null));

    private static bool IsFaceToFace(Contact c) => c.Mode <= ContactMode.SiteSurvey;

    private static bool Talked(Proposal c, ContactPhase phase) => IsOurs(c) && c.Contacts.Any(x => x.Phase == phase);

    private static bool WasDiscussed(Proposal c) => c.Replies.Any(r => r.Status == ReplyStatus.Sent
        && r.Steps.Any(s => s is { Kind: ReviewStepKind.Collective, Verdict: ReviewVerdict.Agreed }));

    private static IEnumerable<SuggestionItem> Items(ReportFacts f) =>
        f.Cases.SelectMany(c => c.Items).Where(i => i.AnsweredOn is not null);

    private static IEnumerable<Commitment> Promises(ReportFacts f) =>
        f.Cases.SelectMany(c => c.Replies).Where(r => r.Status == ReplyStatus.Sent).SelectMany(r => r.Commitments);
}
