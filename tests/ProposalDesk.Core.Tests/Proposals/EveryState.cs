using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>
/// A case in every state in which something waits for somebody, and the step that waits. Two clerks and two Directors, so
/// that one may go.
/// </summary>
internal sealed class EveryState
{
    private readonly Cases _cases;
    private readonly Dictionary<string, (ProposalStep Waits, Func<Proposal> Make)> _states;

    public EveryState()
    {
        People.Join("clerk2", 21, "沈洁", 9, DeskRole.Clerk);
        People.Join("director2", 28, "陆川", null, DeskRole.Director);
        People.Join("colleague1", 23, "何平", 1, DeskRole.Handler);
        _cases = new Cases(People);
        _states = new()
        {
            ["待分派"] = (ProposalStep.Assign, () => _cases.Received()),
            ["待裁定"] = (ProposalStep.DecideAssignment, RefusedTwice),
            ["待签收"] = (ProposalStep.Accept, () => Assigned()),
            ["待签收协办"] = (ProposalStep.AcceptAssisting, () => _cases.InHandling(assisting: Cases.IndustrySection)),
            ["协办待改派"] = (ProposalStep.AssignAssisting, AssistingRefused),
            ["协办待裁定"] = (ProposalStep.AssignAssisting, AssistingRefusedTwice),
            ["待写科室意见"] = (ProposalStep.WriteSectionOpinion, AssistingAccepted),
            ["办理中"] = (ProposalStep.DraftReply, () => _cases.InHandling()),
            ["协办件办理中"] = (ProposalStep.DraftReply, () => _cases.InHandling(HandlingRole.Assist)),
            ["退回修改"] = (ProposalStep.DraftReply, Returned),
            ["科室审核"] = (ProposalStep.Agree, () => _cases.UnderReview()),
            ["负责人自己起草"] = (ProposalStep.Agree, () => _cases.UnderReview(drafter: "head1")),
            ["办公室审核"] = (ProposalStep.Agree, AtTheOffice),
            ["待签发"] = (ProposalStep.Sign, () => _cases.ReadyToSign()),
            ["重点待分管审核"] = (ProposalStep.Agree, () => AtTheDeputy()),
            ["重点待签发"] = (ProposalStep.Sign, AtTheDirector),
            ["免于沟通待决定"] = (ProposalStep.WaiveConsultation, AskingForWaiver),
            ["待送达"] = (ProposalStep.Send, Signed),
            ["待作废"] = (ProposalStep.VoidReply, Signed),
            ["延期待审批"] = (ProposalStep.DecideExtension, () => Extending(ExtensionStatus.Asked)),
            ["延期待送出"] = (ProposalStep.SendExtension, () => Extending(ExtensionStatus.Approved)),
            ["延期待答复"] = (ProposalStep.AnswerExtension, () => Extending(ExtensionStatus.Sent)),
            ["督办待回复"] = (ProposalStep.AnswerNotice, () => Noticed(isAnswered: false)),
            ["督办待销号"] = (ProposalStep.CloseNotice, () => Noticed(isAnswered: true)),
            ["申请改办"] = (ProposalStep.GrantTransfer, () => Transferring(_cases.UnderReview())),
            ["等待评价待转送"] = (ProposalStep.ForwardSheets, () => OneSheetBack()),
            ["撤案待转送"] = (ProposalStep.ForwardSheets, WithdrawnWithSheet),
            ["重新办理"] = (ProposalStep.DraftReply, SecondRound),
            ["再次不满意"] = (ProposalStep.OrderFurtherRound, DissatisfiedAgain),
            ["更正函起草"] = (ProposalStep.DraftReply, () => Correcting(isSubmitted: false)),
            ["更正函审核"] = (ProposalStep.Agree, () => Correcting(isSubmitted: true)),
            ["承诺待落实"] = (ProposalStep.SettleCommitment, () => Promised(isClosed: false)),
            ["办结后承诺待落实"] = (ProposalStep.SettleCommitment, () => Promised(isClosed: true)),
        };
    }

    public static IEnumerable<string> Names { get; } = [.. new EveryState()._states.Keys];

    public People People { get; } = new();

    public Cases Cases => _cases;

    public (Proposal Case, ProposalStep Waits) Make(string state) => (_states[state].Make(), _states[state].Waits);

    private Proposal Assigned()
    {
        var proposal = _cases.Received();
        proposal.Assign(_cases.Plan(), People.As("clerk"));

        return proposal;
    }

    private Proposal RefusedTwice()
    {
        var proposal = Assigned();
        proposal.Refuse("不属于本科室", Cases.IndustrySection, People.As("head1"));
        proposal.Assign(_cases.Plan(), People.As("clerk"));
        proposal.Refuse("仍不属于", Cases.IndustrySection, People.As("head1"));

        return proposal;
    }

    private Proposal AssistingAccepted()
    {
        var proposal = _cases.InHandling(assisting: Cases.IndustrySection);
        proposal.AcceptAssisting(proposal.AssistingAssignments.Single().Id, People["handler2"], People.As("head2"));

        return proposal;
    }

    private Proposal AssistingRefused()
    {
        var proposal = _cases.InHandling(assisting: Cases.IndustrySection);
        proposal.RefuseAssisting(proposal.AssistingAssignments.Single().Id, "不属于本科室", Cases.DataSection, People.As("head2"));

        return proposal;
    }

    private Proposal AssistingRefusedTwice()
    {
        var proposal = Assigned();
        proposal.Refuse("不属于本科室", Cases.IndustrySection, People.As("head1"));
        proposal.Assign(_cases.Plan(Cases.DataSection, Cases.IndustrySection), People.As("clerk"));
        proposal.Accept(People["handler1"], People.As("head1"));
        proposal.RefuseAssisting(proposal.AssistingAssignments.Single().Id, "不属于本科室", Cases.DataSection, People.As("head2"));

        return proposal;
    }

    private Proposal Returned()
    {
        var proposal = _cases.UnderReview();
        proposal.ReturnForRevision(["请写明时限"], People.As("head1"));

        return proposal;
    }

    private Proposal AskingForWaiver()
    {
        var proposal = _cases.InHandling();
        proposal.AskWaiver("委员长期在外", People.As("handler1"));

        return proposal;
    }

    private Proposal AtTheOffice()
    {
        var proposal = _cases.UnderReview();
        proposal.Agree(null, null, People.As("head1"));

        return proposal;
    }

    private Proposal AtTheDeputy()
    {
        var proposal = _cases.UnderReview(isKey: true);
        _cases.AgreeUpToSignature(proposal);

        return proposal;
    }

    private Proposal AtTheDirector()
    {
        var proposal = AtTheDeputy();
        proposal.Agree(null, null, People.As("deputy1"));

        return proposal;
    }

    private Proposal Signed()
    {
        var proposal = _cases.ReadyToSign();
        _cases.Sign(proposal);

        return proposal;
    }

    private Proposal Extending(ExtensionStatus upTo)
    {
        var proposal = _cases.InHandling();
        proposal.AskExtension(proposal.DueOn.AddDays(10), "需要部门协调", People.Year, People.As("handler1"));
        if (upTo is ExtensionStatus.Approved or ExtensionStatus.Sent)
        {
            proposal.DecideExtension(true, null, People.As("deputy1"));
        }

        if (upTo is ExtensionStatus.Sent)
        {
            proposal.SendExtension(People.Today, "公文交换", People.As("clerk"));
        }

        return proposal;
    }

    private Proposal Noticed(bool isAnswered)
    {
        var proposal = _cases.InHandling();
        proposal.IssueNotice("某数督〔2021〕1号", "首次联系逾期", "请说明原因", People.Today.AddDays(2), People.As("deputy1"));
        if (isAnswered)
        {
            proposal.AnswerNotice("人手调整", "换人承办", People.Today.AddDays(5), People.As("head1"));
        }

        return proposal;
    }

    private Proposal Transferring(Proposal proposal)
    {
        proposal.RequestTransfer("市交通局", "属其职责", People.Today, People.As("clerk"));

        return proposal;
    }

    private Proposal OneSheetBack()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 2);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        return proposal;
    }

    private Proposal WithdrawnWithSheet()
    {
        var proposal = OneSheetBack();
        proposal.Withdraw("交办单位收回", "来函", People.As("clerk"));

        return proposal;
    }

    private Proposal SecondRound()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "没有解决");

        return proposal;
    }

    private Proposal DissatisfiedAgain()
    {
        var proposal = SecondRound();
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "还是没有解决");

        return proposal;
    }

    private Proposal Correcting(bool isSubmitted)
    {
        var proposal = _cases.AwaitingFeedback();
        var letter = proposal.IssueCorrectingLetter(Cases.Content() with { Correction = "第三段的年份应为2021年。" }, "年份有误", People.As("handler1"));
        if (isSubmitted)
        {
            proposal.SubmitForReview(letter, People.Year.AnswerClasses, Reviews(proposal, letter), null, People.As("handler1"));
        }

        return proposal;
    }

    private Proposal Promised(bool isClosed)
    {
        var proposal = _cases.UnderReview(commitments: new ReplyContent.CommitmentEntry("建成共享平台", People.Today.AddDays(30), false, false));
        _cases.AgreeUpToSignature(proposal);
        _cases.Sign(proposal);
        _cases.Send(proposal);
        if (isClosed)
        {
            _cases.Rate(proposal, 1, FeedbackRating.Satisfied);
        }

        return proposal;
    }

    private IReadOnlyList<Core.Reviews.ReviewStepPlan> Reviews(Proposal proposal, Reply letter) =>
        Core.Reviews.ReviewChain.For(proposal, letter, People.Roster, People.Year);
}
