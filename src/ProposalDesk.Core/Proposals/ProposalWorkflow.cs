using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using static ProposalDesk.Core.Proposals.ProposalStatus;
using static ProposalDesk.Core.Proposals.ProposalStep;
using static ProposalDesk.Core.Proposals.Relation;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// The whole course of a case on one screen (domain.md §3): from status, by step, to status, by whom, and if what.
/// Buttons, authorisation, enforcement and the diagram in docs/workflow.md all read this table.
/// </summary>
public static class ProposalWorkflow
{
    private static readonly ProposalStatus[] _beforeSignature = [Received, Assigned, InHandling, UnderReview];
    private static readonly ProposalStatus[] _beforeSending = [InHandling, UnderReview, Signed];
    private static readonly ProposalStatus[] _afterAsking = [.. _beforeSending, TransferPending, AwaitingFeedback, Closed];
    private static readonly ProposalStatus[] _withSection = [Assigned, InHandling, UnderReview, Signed, AwaitingFeedback];
    private static readonly ProposalStatus[] _unanswered = [Received, TransferPending, Assigned, InHandling, UnderReview, Signed];
    private static readonly ProposalStatus[] _open = [Received, TransferPending, Assigned, InHandling, UnderReview, Signed,
        AwaitingFeedback];

    public static IReadOnlyList<ProposalRule> Rules { get; } =
    [
        new(Received, Assign, Assigned, Clerk, p => p.RefusalCount < 2, "已两次退回，由分管领导裁定承办科室。"),
        new(Received, DecideAssignment, Assigned, SupervisingDeputy, p => p.RefusalCount >= 2, "退回两次后才由分管领导裁定。"),
        new(Assigned, Reassign, Assigned, Clerk, p => !p.HasBindingAssignment, "分管领导已裁定承办科室，不能改派。"),
        new(Assigned, Accept, InHandling, HeadOfLeadSection),
        new(Assigned, Refuse, Received, HeadOfLeadSection, p => !p.HasBindingAssignment, "分管领导已裁定由本科室承办，不能再退回。"),
        .. In([Assigned, InHandling, UnderReview], AcceptAssisting, HeadOfAssistingSection),
        .. In([Assigned, InHandling, UnderReview], RefuseAssisting, HeadOfAssistingSection, p =>
            p.RefusalCount < 2, "已两次退回，由分管领导裁定，不能再退回。"),
        .. In([Assigned, InHandling], AssignAssisting, Clerk, p => p.RefusalCount < 2, "已两次退回，由分管领导裁定协办科室。"),
        .. In([Assigned, InHandling], AssignAssisting, SupervisingDeputy, p => p.RefusalCount >= 2, "退回两次后才由分管领导裁定。"),
        .. In([InHandling, UnderReview, AwaitingFeedback, Closed], ReplaceHandler, HeadOfLeadSection, p =>
            p.HandlerId is not null, "签收时确定承办人。"),
        .. In([InHandling, UnderReview, Signed, AwaitingFeedback], MoveToSection, Clerk),
        .. In([Closed], MoveToSection, Clerk, p => p.HasOpenCommitment, "已经办结，没有待落实的承诺事项，不用再改科室。"),

        .. _beforeSignature.Select(s =>
            new ProposalRule(s, RequestTransfer, TransferPending, Clerk, p => p.RoundNumber == 1, "已经答复过的件不能再申请改办。")),
        new(TransferPending, GrantTransfer, Transferred, Clerk),
        .. _beforeSignature.Select(s =>
            new ProposalRule(TransferPending, RefuseTransfer, s, Clerk, p => p.StatusBeforeTransfer == s, "请先登记申请改办。")),
        .. _open.Select(s => new ProposalRule(s, Withdraw, Withdrawn, Clerk)),
        .. In(_open, CorrectRegistration, Clerk),
        .. In(_beforeSending, AskExtension, NamedHandler, p => p is { PendingExtension: null, AnsweredOn: null }, "已经申请过延期，还没有答复。"),
        .. In(_beforeSending, DecideExtension, SupervisingDeputy, p =>
            p.PendingExtension is { Status: ExtensionStatus.Asked, IsAfterCompletion: false }, "没有等您审批的延期申请；超过年度办结日期的由主要领导审批。"),
        .. In(_beforeSending, DecideExtension, Director, p =>
            p.PendingExtension is { Status: ExtensionStatus.Asked, IsAfterCompletion: true }, "没有等您审批的延期申请。"),
        .. In([.. _beforeSending, TransferPending], SendExtension, Clerk, p =>
            p.PendingExtension is { Status: ExtensionStatus.Approved }, "领导同意以后才能送出延期申请。"),
        .. In(_afterAsking, AnswerExtension, Clerk, p => p.PendingExtension is { Status: ExtensionStatus.Sent }, "没有送出以后等待答复的延期申请。"),
        .. In(_afterAsking, LapseExtension, Desk),
        .. In(_afterAsking, AskAfter, Clerk, p => p is { Status: TransferPending } or { PendingExtension.Status: ExtensionStatus.Sent },
            "没有等待交办单位答复的申请。"),

        // What waits for the clerk is chased by leaders.
        .. new[] { SupervisingDeputy, Director }.SelectMany(by => In([Received, TransferPending], Chase, by)),
        .. Supervised(_withSection, Chase),
        .. Supervised([Closed], Chase, p => p.HasOpenCommitment, "没有待落实的承诺事项。"),
        .. new[] { Clerk, NamedHandler, HeadOfAssistingSection, AssistingHandler, HolderOfReviewStep }
            .SelectMany(by => In([.. _open, Closed], AnswerChaser, by)),
        .. In([.. _open, Closed], PutToDecision, Desk),
        .. Supervised(_withSection, IssueNotice, p => p.OpenNotice is null, "上一份督办单还没有销号，由签发的领导销号。"),
        .. In([.. _withSection, TransferPending, Closed], AnswerNotice, HeadOfLeadSection, p =>
            p.OpenNotice is { AnsweredOn: null }, "没有等待回复的督办单。"),
        .. In([.. _withSection, TransferPending, Closed], CloseNotice, NoticeIssuer, p =>
            p.OpenNotice is { AnsweredOn: not null }, "科室回复以后才能销号。"),
        .. In([.. _withSection, TransferPending, Closed], CloseNotice, Director, p =>
            p.OpenNotice is { AnsweredOn: not null }, "科室回复以后才能销号。"),
        // Notices from before the issuer was noted.
        .. In([.. _withSection, TransferPending, Closed], CloseNotice, SupervisingDeputy, p =>
            p.OpenNotice is { AnsweredOn: not null, IssuedById: null }, "科室回复以后，由签发的领导销号。"),

        .. In([InHandling, UnderReview, Signed, AwaitingFeedback, Closed], RecordContact, HandlerOrClerk, p =>
            p.HandlerId is not null, "签收后才能记录沟通。"),
        .. In([InHandling, UnderReview], AskWaiver, NamedHandler, p =>
            p is { LacksConsultation: true, AwaitsWaiver: false }, "本轮的沟通要求已经满足，或者已经申请过免于沟通。"),
        .. In([InHandling, UnderReview], WaiveConsultation, Director, p => p.Role != HandlingRole.Assist, "协办件不要求沟通。"),
        .. In([InHandling, UnderReview], RefuseWaiver, Director, p => p.AwaitsWaiver, "没有等您决定的免于沟通的申请。"),
        .. In([InHandling, UnderReview], WriteSectionOpinion, AssistingHandler),
        new(InHandling, DraftReply, InHandling, NamedHandler),
        new(InHandling, SubmitForReview, UnderReview, NamedHandler),
        new(UnderReview, Agree, UnderReview, HolderOfReviewStep),
        new(UnderReview, ReturnForRevision, InHandling, HolderOfReviewStep),
        new(UnderReview, CallBack, InHandling, NamedHandler, p => p.MayCallBack, "已经有人审核，不能再撤回；要修改请审核人退回。"),
        new(UnderReview, Sign, Signed, HolderOfReviewStep),
        new(Signed, VoidReply, InHandling, Signer, p => p.SignedReply is { HasLeft: false }, "已经送出的答复不能作废，请起草更正函。"),
        new(Signed, Send, AwaitingFeedback, Clerk, p => p.Role != HandlingRole.Assist, "协办意见送主办单位后即办结。"),
        new(Signed, Send, Closed, Clerk, p => p.Role == HandlingRole.Assist, "主办、分办件送达后等待评价。"),

        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed], RecordRating, Member),
        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed], EnterPaperSheet, Clerk, p => p.HasSheets, "送达后才有征询意见表。"),
        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed], ReplaceLink, Clerk, p => p.HasSheets, "送达后才有征询意见表。"),
        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed], HandOnLink, Clerk, p => p.HasSheets, "送达后才有征询意见表。"),
        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed], StrikeOutForwarding, Clerk, p =>
            p.HasForwardedSheet, "没有登记过转送。"),
        // Every returned sheet goes to 督查室, also when the case was taken back meanwhile.
        .. In([AwaitingFeedback, Closed, InHandling, UnderReview, Signed, Withdrawn], ForwardSheets, Clerk, p =>
            p.HasSheetToForward, "没有待转送的征询意见表。"),
        new(AwaitingFeedback, OpenSecondRound, InHandling, Desk),
        new(Closed, OpenSecondRound, InHandling, Desk),
        new(InHandling, CancelRound, AwaitingFeedback, Desk),
        new(UnderReview, CancelRound, AwaitingFeedback, Desk),
        new(Closed, Reopen, AwaitingFeedback, Desk),
        .. new[] { AwaitingFeedback, Closed }.Select(s =>
            new ProposalRule(s, OrderFurtherRound, InHandling, Director, p => p.IsDissatisfiedAgain, "重新办理后仍不满意时，才由主要领导决定。")),
        .. new[] { AwaitingFeedback, Closed }.Select(s =>
            new ProposalRule(s, CloseDissatisfied, Closed, Director, p => p.IsDissatisfiedAgain, "重新办理后仍不满意时，才由主要领导决定。")),
        new(AwaitingFeedback, Close, Closed, Desk, p => p.IsReadyToClose, "还有征询意见表没有收回，或者有不满意没有答复。"),
        new(AwaitingFeedback, Close, Closed, Clerk, p =>
            p.IsReadyToClose || (p.FeedbackPeriodHasPassed && !p.IsDissatisfiedAgain), "还有征询意见表没有收回，评价期也没有过。"),
        .. In([AwaitingFeedback, Closed], IssueCorrectingLetter, NamedHandler, p =>
            p.HasAnswered && p.LetterInProgress is null, "更正函正在起草或审核。"),
        .. In([AwaitingFeedback, Closed], IssueSupplementaryReply, NamedHandler, p => p.MaySupplement, "有承诺事项落实以后，才能补充答复。"),
        .. In([InHandling, UnderReview, Signed, AwaitingFeedback, Closed], SettleCommitment, NamedHandler, p =>
            p.HasOpenCommitment, "没有待落实的承诺事项。"),
        .. In([InHandling, UnderReview, Signed, AwaitingFeedback, Closed], MarkImplementation, NamedHandler, p =>
            p.HasAnswered, "答复送达以后才能登记意见建议的落实情况。"),
        .. In([AwaitingFeedback, Closed], DraftReply, NamedHandler, p =>
            p.LetterInProgress is { Status: Replies.ReplyStatus.Draft }, "请先起草更正函或补充答复。"),
        .. In([AwaitingFeedback, Closed], SubmitForReview, NamedHandler, p =>
            p.LetterInProgress is { Status: Replies.ReplyStatus.Draft }, "请先起草更正函或补充答复。"),
        .. In([AwaitingFeedback, Closed], Agree, HolderOfReviewStep),
        .. In([AwaitingFeedback, Closed], ReturnForRevision, HolderOfReviewStep),
        .. In([AwaitingFeedback, Closed], CallBack, NamedHandler, p => p.MayCallBack, "没有送审的函件，或者已经有人审核，不能再撤回。"),
        .. In([AwaitingFeedback, Closed], Sign, HolderOfReviewStep),
        .. In([AwaitingFeedback, Closed], VoidReply, Signer, p => p.SignedReply is { HasLeft: false }, "已经送出的函件不能作废。"),
        .. In([InHandling, UnderReview, AwaitingFeedback, Closed], Send, Clerk, p => p.HasLetterToSend, "没有待送达的函件。"),
        .. In([InHandling, UnderReview, Signed, AwaitingFeedback, Closed], StrikeOutDelivery, Clerk, p =>
            p.MayStrikeOutDelivery, "还没有登记过送达，或者更正函、补充答复正在办理。"),
        new(AwaitingFeedback, TakeBack, Signed, Desk),
        new(Closed, TakeBack, Signed, Desk),
        .. In(_unanswered, FollowLimits, Desk),
        .. In([.. _open, Closed], HandOver, Desk),
    ];

    public static IEnumerable<ProposalRule> From(ProposalStatus status) => Rules.Where(r => r.From == status);

    /// <summary>What this person may do with this case as both stand now: buttons and enforcement both ask here.</summary>
    public static IReadOnlyList<ProposalStep> StepsFor(CaseFacts facts, Actor actor) =>
    [
        .. From(facts.Status)
            .Where(r => r.By.CapacityFor(facts, actor) is not null && r.Holds(facts) && facts.WhyNotNow(r.Step, actor) is null)
            .Select(r => r.Step)
            .Distinct(),
    ];

    public static IReadOnlyList<ProposalStep> StepsFor(Proposal proposal, Actor actor) => StepsFor(proposal.Facts(), actor);

    // Leaders supervise; chasing is the clerk's too.
    private static IEnumerable<ProposalRule> Supervised(
        IReadOnlyList<ProposalStatus> statuses, ProposalStep step, Func<CaseFacts, bool>? condition = null, string? otherwise = null) =>
        new[] { SupervisingDeputy, Director }.Concat(step == Chase ? [Clerk] : [])
            .SelectMany(by => In(statuses, step, by, condition, otherwise));

    private static IEnumerable<ProposalRule> In(
        IEnumerable<ProposalStatus> statuses, ProposalStep step, Relation by, Func<CaseFacts, bool>? condition = null,
            string? otherwise = null) =>
        statuses.Select(s => new ProposalRule(s, step, s, by, condition, otherwise));
}
