using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Feedback;

/// <summary>Every unanswered 不满意 counts (domain.md §3.11), case by case.</summary>
public class EveryDissatisfactionTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public EveryDissatisfactionTests() => _cases = new Cases(_people);

    [Fact]
    public void Neither_the_clerk_nor_the_desk_closes_over_a_second_dissatisfaction()
    {
        var proposal = AnsweredTwice(proposers: 2);
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "仍无时限");
        _people.NextDay(60);
        Core.Deadlines.DeadlineBook.Refresh(proposal, _people.Year, _people.Calendar, _people.Now);

        var refusal = Assert.Throws<RuleViolationException>(() => proposal.Close(_people.As("clerk")));
        _cases.Rate(proposal, 2, FeedbackRating.Satisfied);

        Assert.Contains("由主要领导决定", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ProposalStep.Close, ProposalWorkflow.StepsFor(proposal, _people.As("clerk")));
        Assert.Contains(ProposalStep.OrderFurtherRound, ProposalWorkflow.StepsFor(proposal, _people.As("director")));
        Assert.Equal((ProposalStatus.AwaitingFeedback, HolderKind.Director), (proposal.Status, proposal.HolderKind));
    }

    [Fact]
    public void A_cosigners_late_dissatisfaction_through_the_first_link_goes_to_the_Director_under_the_second_letter()
    {
        var proposal = AnsweredTwice(proposers: 2, secondSays: FeedbackRating.Satisfied);
        var first = proposal.Sheets.Single(s => s is { RoundNumber: 1, ProposerOrder: 2 });

        var taken = proposal.RecordRating(first, FeedbackRating.Dissatisfied, "第二点没有答", _people.Year, _people.Member("委员2"));

        Assert.Equal(2, taken!.RoundNumber);
        Assert.Single(first.Answers);
        Assert.Equal(HolderKind.Director, proposal.HolderKind);
        Assert.Equal([("委员2", 2, "第二点没有答")], proposal.Dissatisfactions.Where(d => d.State == DissatisfactionState.Unanswered)
            .Select(d => (d.Name, d.RoundNumber, d.Words!)));
    }

    [Fact]
    public void Paper_signed_before_the_second_letter_and_entered_after_it_still_counts()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 2);
        var signedOn = _people.Today;
        _people.NextDay();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        var taken = proposal.EnterPaperSheet(
            proposal.Sheets.Single(s => s is { RoundNumber: 1, ProposerOrder: 2 }), FeedbackRating.Dissatisfied, "不好", signedOn, 5,
            _people.Year, _people.As("clerk"));

        Assert.Equal(1, taken.RoundNumber);
        Assert.True(proposal.IsDissatisfiedAgain);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
    }

    [Fact]
    public void A_dissatisfaction_after_the_second_closing_opens_the_case_for_the_Director()
    {
        var proposal = AnsweredTwice(proposers: 2, secondSays: FeedbackRating.Satisfied);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);
        var closed = proposal.Status;

        _cases.Rate(proposal, 2, FeedbackRating.Dissatisfied);

        Assert.Equal(ProposalStatus.Closed, closed);
        Assert.Equal((ProposalStatus.AwaitingFeedback, HolderKind.Director), (proposal.Status, proposal.HolderKind));
        Assert.Null(proposal.ClosedOn);
    }

    [Fact]
    public void One_more_dissatisfied_during_the_round_joins_it_and_the_gate_asks_for_each_of_them()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 3);
        _cases.Rate(proposal, 2, FeedbackRating.Dissatisfied);
        _cases.Contact(proposal, ContactPhase.During, ContactMode.Meeting, 1);
        var before = ConsultationGate.Missing(proposal.ConsultationFacts());
        _cases.Contact(proposal, ContactPhase.During, ContactMode.Visit, 2);
        var metOne = ConsultationGate.Missing(proposal.ConsultationFacts());

        _cases.Rate(proposal, 3, FeedbackRating.Dissatisfied);
        var joined = ConsultationGate.Missing(proposal.ConsultationFacts());
        _cases.Contact(proposal, ContactPhase.During, ContactMode.Telephone, 3);
        var byTelephone = ConsultationGate.Missing(proposal.ConsultationFacts());
        _cases.Contact(proposal, ContactPhase.During, ContactMode.Meeting, 3);

        Assert.Equal(2, proposal.RoundNumber);
        Assert.Equal(["本轮还没有与不满意的委员2当面沟通"], before);
        Assert.Empty(metOne);
        Assert.Equal(["本轮还没有与不满意的委员3当面沟通"], joined);
        Assert.Equal(joined, byTelephone);
        Assert.Empty(ConsultationGate.Missing(proposal.ConsultationFacts()));
    }

    [Fact]
    public void The_Director_may_waive_the_contact_with_the_dissatisfied()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);

        proposal.WaiveConsultation("本人谢绝", _people.As("director"));

        Assert.Empty(ConsultationGate.Missing(proposal.ConsultationFacts()));
    }

    [Fact]
    public void What_came_in_after_the_signature_is_not_answered_by_that_letter()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 2);
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        _cases.Contact(proposal);
        _cases.Submit(proposal);
        _cases.AgreeUpToSignature(proposal);
        _cases.Sign(proposal, number: "某数函〔2021〕2号");

        _cases.Rate(proposal, 2, FeedbackRating.Dissatisfied, "太晚");
        _cases.Send(proposal);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        Assert.Equal(["委员2"], proposal.UnansweredDissatisfactions.Select(d => d.Name));
        Assert.Equal(HolderKind.Director, proposal.HolderKind);
    }

    [Fact]
    public void Once_the_signed_letter_is_void_and_everybody_content_the_round_is_cancelled()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        _cases.Contact(proposal);
        _cases.Submit(proposal);
        _cases.AgreeUpToSignature(proposal);
        _cases.Sign(proposal, number: "某数函〔2021〕2号");
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        proposal.VoidReply("委员已改变评价", _people.As("deputy1"));

        Assert.Equal((ProposalStatus.Closed, 1), (proposal.Status, proposal.RoundNumber));
    }

    [Fact]
    public void After_the_Directors_decision_a_new_dissatisfaction_comes_back_and_the_old_one_does_not()
    {
        var proposal = AnsweredTwice(proposers: 2);
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        proposal.CloseDissatisfied("条件所限", _people.As("director"));
        var states = proposal.Dissatisfactions.Select(d => d.State).ToList();

        _cases.Rate(proposal, 2, FeedbackRating.Dissatisfied, "也不满意");

        Assert.Equal([DissatisfactionState.Decided], states);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
        Assert.Equal(["委员2"], proposal.UnansweredDissatisfactions.Select(d => d.Name));
    }

    [Fact]
    public void The_dissatisfied_get_the_next_sheet_even_where_the_year_asks_the_first_proposer_only()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 3);
        _cases.Rate(proposal, 3, FeedbackRating.Dissatisfied);
        typeof(Organisation.HandlingYear).GetProperty(nameof(Organisation.HandlingYear.SheetToFirstProposerOnly))!
            .SetValue(_people.Year, true);

        _cases.Contact(proposal, ContactPhase.During, ContactMode.Meeting, 3);
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");

        Assert.Equal([1, 3], proposal.Sheets.Where(s => s.RoundNumber == 2).Select(s => s.ProposerOrder));
    }

    [Fact]
    public void A_draft_of_a_correcting_letter_falls_away_with_the_Directors_further_round()
    {
        var proposal = AnsweredTwice();
        proposal.IssueCorrectingLetter(Cases.Content(0) with { Correction = "更正" }, "写错了", _people.As("handler1"));
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);

        proposal.OrderFurtherRound("再办", _people.Year, _people.As("director"));

        Assert.Null(proposal.LetterInProgress);
    }

    private Proposal AnsweredTwice(int proposers = 1, FeedbackRating? secondSays = null)
    {
        var proposal = _cases.AwaitingFeedback(proposers);
        if (secondSays is { } rating)
        {
            _cases.Rate(proposal, 2, rating);
        }

        _people.NextDay();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "没有时限");
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");
        _people.NextDay();

        return proposal;
    }
}
