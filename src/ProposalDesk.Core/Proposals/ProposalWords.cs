
namespace ProposalDesk.Core.Proposals;

/// <summary>The words of the screens and documents.</summary>
public static class ProposalWords
{
    public static string Label(this AuthorshipType authorship) => authorship switch
    {
        AuthorshipType.Individual => "个人",
        AuthorshipType.Joint => "联名",
        AuthorshipType.Collective => "集体",
    };

    public static string Label(this ProposalStatus status) => status switch
    {
        ProposalStatus.Received => "待分派",
        ProposalStatus.TransferPending => "申请改办中",
        ProposalStatus.Assigned => "待签收",
        ProposalStatus.InHandling => "办理中",
        ProposalStatus.UnderReview => "审核中",
        ProposalStatus.Signed => "待送达",
        ProposalStatus.AwaitingFeedback => "等待评价",
        ProposalStatus.Closed => "办结",
        ProposalStatus.Transferred => "已改办",
        ProposalStatus.Withdrawn => "已撤案",
    };

    /// <summary>What is asked of whoever has the case now, as it stands in the subject of a mail.</summary>
    public static string Asked(this ProposalStatus status) => status switch
    {
        ProposalStatus.Received => "请分派",
        ProposalStatus.TransferPending => "请登记改办结果",
        ProposalStatus.Assigned => "请签收",
        ProposalStatus.InHandling => "请办理",
        ProposalStatus.UnderReview => "请审核",
        ProposalStatus.Signed => "请送达",
        ProposalStatus.AwaitingFeedback => "请决定下一步",
        ProposalStatus.Closed or ProposalStatus.Transferred or ProposalStatus.Withdrawn => status.Label(),
    };

    /// <summary>The verb on the button.</summary>
    public static string Label(this ProposalStep step) => step switch
    {
        ProposalStep.Receive => "登记",
        ProposalStep.CorrectRegistration => "更正登记",
        ProposalStep.Assign => "分派",
        ProposalStep.DecideAssignment => "裁定承办科室",
        ProposalStep.Reassign => "改派",
        ProposalStep.Accept => "签收",
        ProposalStep.Refuse => "退回分派",
        ProposalStep.AcceptAssisting => "签收协办",
        ProposalStep.RefuseAssisting => "退回协办",
        ProposalStep.AssignAssisting => "增派协办科室",
        ProposalStep.ReplaceHandler => "更换承办人",
        ProposalStep.RequestTransfer => "申请改办",
        ProposalStep.GrantTransfer => "登记同意改办",
        ProposalStep.RefuseTransfer => "登记不同意改办",
        ProposalStep.Withdraw => "登记撤案",
        ProposalStep.AskExtension => "申请延期",
        ProposalStep.DecideExtension => "审批延期",
        ProposalStep.SendExtension => "送出延期申请",
        ProposalStep.AskAfter => "登记催问",
        ProposalStep.MoveToSection => "改由另一科室承办",
        ProposalStep.AnswerExtension => "登记延期答复",
        ProposalStep.Chase => "催办",
        ProposalStep.AnswerChaser => "答复催办",
        ProposalStep.PutToDecision => "提请领导决定",
        ProposalStep.IssueNotice => "签发督办单",
        ProposalStep.AnswerNotice => "回复督办单",
        ProposalStep.CloseNotice => "督办销号",
        ProposalStep.RecordContact => "记录沟通",
        ProposalStep.AskWaiver => "申请免于沟通",
        ProposalStep.WaiveConsultation => "同意免于沟通",
        ProposalStep.RefuseWaiver => "不同意免于沟通",
        ProposalStep.WriteSectionOpinion => "填写科室意见",
        ProposalStep.DraftReply => "起草答复",
        ProposalStep.SubmitForReview => "提交审核",
        ProposalStep.Agree => "审核",
        ProposalStep.ReturnForRevision => "退回修改",
        ProposalStep.CallBack => "撤回送审稿",
        ProposalStep.Sign => "签发",
        ProposalStep.VoidReply => "作废",
        ProposalStep.Send => "送达",
        ProposalStep.RecordRating => "评价",
        ProposalStep.EnterPaperSheet => "代录纸质评价",
        ProposalStep.StrikeOutDelivery => "划去送达记录",
        ProposalStep.TakeBack => "恢复待送达",
        ProposalStep.HandOnLink => "转发评价链接",
        ProposalStep.StrikeOutForwarding => "划去转送记录",
        ProposalStep.ReplaceLink => "更换评价链接",
        ProposalStep.ForwardSheets => "转送征询意见表",
        ProposalStep.OpenSecondRound => "重新办理",
        ProposalStep.CancelRound => "取消重新办理",
        ProposalStep.Reopen => "重新打开",
        ProposalStep.OrderFurtherRound => "决定重新办理",
        ProposalStep.CloseDissatisfied => "决定办结（不满意）",
        ProposalStep.Close => "办结",
        ProposalStep.IssueCorrectingLetter => "起草更正函",
        ProposalStep.FollowLimits => "随年度期限调整",
        ProposalStep.SettleCommitment => "登记承诺落实",
        ProposalStep.IssueSupplementaryReply => "起草补充答复",
        ProposalStep.MarkImplementation => "登记意见建议落实",
        ProposalStep.LapseExtension => "延期申请失效",
        ProposalStep.HandOver => "人员交接",
    };

    /// <summary>What somebody who takes the step writes with it.</summary>
    public static string ReasonLabel(this ProposalStep step) => step switch
    {
        ProposalStep.RecordRating or ProposalStep.EnterPaperSheet or ProposalStep.OpenSecondRound or ProposalStep.Reopen => "意见",
        ProposalStep.Agree => "审核意见",
        ProposalStep.ReturnForRevision => "退回意见",
        ProposalStep.Chase => "催办要求",
        ProposalStep.IssueNotice => "督办要求",
        ProposalStep.AnswerNotice => "办理情况",
        ProposalStep.CloseNotice => "核实情况",
        ProposalStep.Receive or ProposalStep.SettleCommitment => "说明",
        ProposalStep.MarkImplementation => "落实情况",
        ProposalStep.GrantTransfer or ProposalStep.RefuseTransfer or ProposalStep.AnswerExtension => "答复内容",
        _ => "理由",
    };
}
