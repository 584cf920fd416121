using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Reviews;

public class ReviewTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public ReviewTests() => _cases = new Cases(_people);

    [Fact]
    public void The_default_chain_ends_with_the_supervising_deputy() =>
        Assert.Equal(
            ["数据资源科负责人", "收文办理员", "收文办理员", "分管领导吴刚"],
            _cases.UnderReview().ReplyInReview!.CurrentSteps.Select(s => s.HolderText));

    [Fact]
    public void The_Director_signs_a_key_proposal_after_the_supervising_deputy() =>
        Assert.Equal(
            [ReviewStepKind.SectionHead, ReviewStepKind.Office, ReviewStepKind.Collective, ReviewStepKind.Deputy, ReviewStepKind.Signature],
            _cases.UnderReview(isKey: true).ReplyInReview!.CurrentSteps.Select(s => s.Kind));

    [Fact]
    public void The_Director_signs_what_promises_money()
    {
        var proposal = _cases.UnderReview(
            commitments: new ReplyContent.CommitmentEntry("安排专项资金", new DateOnly(2021, 9, 1), IsFunding: true, IsProject: false));

        Assert.Equal("主要领导冯远", proposal.ReplyInReview!.CurrentSteps.Last().HolderText);
    }

    [Fact]
    public void A_letter_promises_nothing_for_a_day_that_is_over()
    {
        ReplyContent.CommitmentEntry Promise(int days) => new("安排专项资金", _people.Today.AddDays(days), IsFunding: false, IsProject: false);

        var late = Assert.Throws<RuleViolationException>(() => _cases.UnderReview(commitments: [Promise(0), Promise(-1)]));
        Assert.Equal(("commitment-passed", "Commitments[1].DueOn"), (late.Code, late.Field));

        var reviewed = _cases.UnderReview(commitments: Promise(1));
        _cases.AgreeUpToSignature(reviewed);
        _people.Now = _people.Now.AddDays(2);
        var signing = Assert.Throws<RuleViolationException>(() => _cases.Sign(reviewed));
        Assert.Equal("commitment-passed", signing.Code);
        Assert.Contains("请退回承办人改写", signing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_head_does_not_review_their_own_draft()
    {
        var proposal = _cases.UnderReview(drafter: "head1");

        Assert.Equal("分管领导吴刚", proposal.ReplyInReview!.CurrentStep!.HolderText);
        Assert.DoesNotContain(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1")));
    }

    [Fact]
    public void A_stand_in_who_drafted_does_not_review_either()
    {
        var proposal = _cases.UnderReview();

        Assert.Empty(ProposalWorkflow.StepsFor(proposal, _people.As("handler1", standingInFor: "head1"))
            .Intersect([ProposalStep.Agree, ProposalStep.Sign]));
    }

    [Fact]
    public void A_stand_in_signs_for_the_deputy_and_the_record_shows_both()
    {
        var proposal = _cases.ReadyToSign();

        Cases.SignAs(proposal, _people.As("deputy2", standingInFor: "deputy1"));

        Assert.Equal("郑洁", proposal.SignedReply!.SignedBy);
        Assert.Equal("吴刚", proposal.SignedReply.SignedFor);
        Assert.Equal("吴刚", proposal.Events.Last(e => e.Step == ProposalStep.Sign).OnBehalfOf);
    }

    [Fact]
    public void A_clerk_acts_once_for_office_and_collective_when_the_minutes_are_there()
    {
        var proposal = _cases.UnderReview();
        proposal.Agree(null, null, _people.As("head1"));

        proposal.Agree(null, _cases.Minutes, _people.As("clerk"));

        Assert.Equal(ReviewStepKind.Signature, proposal.ReplyInReview!.CurrentStep!.Kind);
        Assert.All(proposal.ReplyInReview.CurrentSteps.Take(3), s => Assert.Equal(ReviewVerdict.Agreed, s.Verdict));
    }

    [Fact]
    public void Without_minutes_the_collective_review_waits()
    {
        var proposal = _cases.UnderReview();
        proposal.Agree(null, null, _people.As("head1"));

        proposal.Agree(null, null, _people.As("clerk"));

        Assert.Equal(ReviewStepKind.Collective, proposal.ReplyInReview!.CurrentStep!.Kind);
        Assert.Equal("minutes-missing", Assert.Throws<RuleViolationException>(() => proposal.Agree(null, null, _people.As("clerk"))).Code);
    }

    [Fact]
    public void Somebody_who_is_head_and_deputy_signs_once_for_both()
    {
        _people.Give("deputy1", DeskRole.DeputyDirector, DeskRole.Clerk);
        var proposal = _cases.UnderReview(consulted: true);
        proposal.Agree(null, null, _people.As("head1"));

        Assert.Contains(ProposalStep.Sign, ProposalWorkflow.StepsFor(proposal, _people.As("deputy1")));
        Assert.DoesNotContain(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("deputy1")));
    }

    [Fact]
    public void A_returned_draft_starts_again_at_the_first_step_once_its_points_are_ticked()
    {
        var proposal = _cases.UnderReview();
        proposal.ReturnForRevision(["第1条请写明时限"], _people.As("head1"));
        var reply = proposal.LetterInProgress!;

        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal("points-open", Assert.Throws<RuleViolationException>(() =>
            proposal.SubmitForReview(reply, _people.Year.AnswerClasses, ReviewChain.For(proposal, reply, _people.Roster,
                _people.Year), null, _people.As("handler1"))).Code);

        proposal.TickOffPoints(reply, [.. reply.OpenPoints.Select(p => p.Id)], _people.As("handler1"));
        proposal.SubmitForReview(reply, _people.Year.AnswerClasses, ReviewChain.For(proposal, reply, _people.Roster, _people.Year), null,
            _people.As("handler1"));

        Assert.Equal(2, reply.Pass);
        Assert.Equal(ReviewStepKind.SectionHead, reply.CurrentStep!.Kind);
    }

    [Fact]
    public void A_draft_is_called_back_until_a_reviewer_has_acted_and_leaves_no_trace_of_having_been_handed_in()
    {
        var proposal = _cases.UnderReview();
        var reply = proposal.ReplyInReview!;

        proposal.CallBack(_people.As("handler1"));

        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Same(reply, proposal.LetterInProgress);
        Assert.Empty(reply.Steps);
        Assert.DoesNotContain(reply.Versions, v => v.IsSubmitted);
        Assert.Equal("在有人审核以前撤回了送审的答复函", proposal.Events[^1].Text);

        proposal.SubmitForReview(reply, _people.Year.AnswerClasses, ReviewChain.For(proposal, reply, _people.Roster, _people.Year), null,
            _people.As("handler1"));
        proposal.Agree(null, null, _people.As("head1"));
        Assert.DoesNotContain(ProposalStep.CallBack, ProposalWorkflow.StepsFor(proposal, _people.As("handler1")));
        Assert.Equal("condition-not-met", Assert.Throws<RuleViolationException>(() => proposal.CallBack(_people.As("handler1"))).Code);
    }

    [Fact]
    public void A_reviewer_does_not_call_a_draft_back_but_returns_it() =>
        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() =>
            _cases.UnderReview(drafter: "head1").CallBack(_people.As("deputy1"))).Code);

    [Fact]
    public void A_return_needs_a_point() =>
        Assert.Equal("points-missing", Assert.Throws<RuleViolationException>(() =>
            _cases.UnderReview().ReturnForRevision([" "], _people.As("head1"))).Code);

    [Fact]
    public void A_reply_goes_to_the_signer_only_after_the_member_was_consulted()
    {
        var proposal = _cases.UnderReview(consulted: false);
        proposal.Agree(null, null, _people.As("head1"));

        Assert.Equal("consultation-missing", Assert.Throws<RuleViolationException>(() =>
            proposal.Agree(null, _cases.Minutes, _people.As("clerk"))).Code);
        Assert.Equal(ReviewStepKind.Office, proposal.ReplyInReview!.CurrentStep!.Kind);

        proposal.WaiveConsultation("委员本人谢绝", _people.As("director"));
        proposal.Agree(null, _cases.Minutes, _people.As("clerk"));

        Assert.Equal(ReviewStepKind.Signature, proposal.ReplyInReview.CurrentStep!.Kind);
    }

    [Fact]
    public void Two_telephone_calls_are_not_enough()
    {
        var proposal = _cases.InHandling();
        _cases.Contact(proposal, ContactPhase.Before, ContactMode.Telephone);
        _cases.Contact(proposal, ContactPhase.During, ContactMode.Telephone);

        Assert.Equal(["还没有与第一提案人当面沟通"], ConsultationGate.Missing(proposal.ConsultationFacts()));
    }

    [Fact]
    public void A_void_letter_keeps_its_number_and_a_new_draft_takes_over_its_text()
    {
        var proposal = _cases.ReadyToSign();
        _cases.Sign(proposal);

        var voided = proposal.VoidReply("抬头写错", _people.As("deputy1"));

        Assert.Equal(ReplyStatus.Void, voided.Status);
        Assert.Equal("某数函〔2021〕1号", voided.DocumentNumber);
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal("第1条的答复。", proposal.LetterInProgress!.Content().Answers[0].Text);
        Assert.Null(proposal.LetterInProgress.DocumentNumber);
    }
}
