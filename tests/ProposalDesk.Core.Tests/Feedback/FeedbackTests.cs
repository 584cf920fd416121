using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Feedback;

public class FeedbackTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public FeedbackTests() => _cases = new Cases(_people);

    [Fact]
    public void A_satisfied_member_closes_the_case()
    {
        var proposal = _cases.AwaitingFeedback();

        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        Assert.Equal(ProposalStatus.Closed, proposal.Status);
        Assert.Equal(FeedbackRating.Satisfied, proposal.Result);
        Assert.Equal(_people.Today, proposal.ClosedOn);
    }

    [Fact]
    public void One_of_five_dissatisfied_opens_a_second_round_once()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 5);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        _cases.Rate(proposal, 3, FeedbackRating.Dissatisfied, "没有时限");
        _cases.Rate(proposal, 4, FeedbackRating.Dissatisfied, "也没有时限");

        Assert.Equal(2, proposal.RoundNumber);
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal(_people.Today.AddDays(30), proposal.DueOn);
        Assert.Equal("没有时限", proposal.CurrentRound.Reason);
        Assert.Equal(2, proposal.Rounds.Count);
    }

    [Fact]
    public void The_second_reply_asks_only_those_who_were_dissatisfied_or_silent()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 3);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);
        _cases.Rate(proposal, 2, FeedbackRating.Dissatisfied);

        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");

        Assert.Equal([2, 3], proposal.Sheets.Where(s => s.RoundNumber == 2).Select(s => s.ProposerOrder));
        Assert.Equal(3, proposal.SentReply!.Deliveries.Count);
    }

    [Fact]
    public void A_member_who_changes_their_mind_in_time_cancels_the_second_round_and_both_answers_stay()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "没有时限");
        _cases.Contact(proposal);
        _cases.Submit(proposal);
        _people.NextDay();

        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        Assert.Equal(1, proposal.RoundNumber);
        Assert.Equal(ProposalStatus.Closed, proposal.Status);
        Assert.Equal(2, proposal.Sheets.Single().Answers.Count);
        Assert.True(proposal.Rounds.Single(r => r.Number == 2).IsCancelled);
        Assert.Equal(ReplyStatus.Void, proposal.Replies.Single(r => r.RoundNumber == 2).Status);
        Assert.NotNull(proposal.AnsweredOn);
    }

    [Fact]
    public void After_a_second_dissatisfied_rating_the_Director_decides()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");

        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied, "仍无时限");

        Assert.Equal(2, proposal.RoundNumber);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
        Assert.Equal("主要领导", proposal.HolderText);

        proposal.CloseDissatisfied("条件所限", _people.As("director"));

        Assert.Equal(ProposalStatus.Closed, proposal.Status);
        Assert.Equal(FeedbackRating.Dissatisfied, proposal.Result);
    }

    [Fact]
    public void The_Director_may_order_a_third_round()
    {
        var proposal = _cases.AwaitingFeedback();
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);
        _cases.AnswerAgain(proposal, "某数函〔2021〕2号");
        _cases.Rate(proposal, 1, FeedbackRating.Dissatisfied);

        proposal.OrderFurtherRound("请再次上门听取意见", _people.Year, _people.As("director"));

        Assert.Equal(3, proposal.RoundNumber);
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
    }

    [Fact]
    public void Of_paper_and_online_the_one_signed_later_counts_and_both_stay()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 2);
        var signedOn = _people.Today;
        _people.NextDay(2);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);

        proposal.EnterPaperSheet(
            proposal.Sheets[0], FeedbackRating.BasicallySatisfied, null, signedOn, 5, _people.Year, _people.As("clerk"));

        Assert.Equal(FeedbackRating.Satisfied, proposal.Sheets[0].Current!.Rating);
        Assert.True(proposal.Sheets[0].IsContradicted);
        Assert.Equal(2, proposal.Sheets[0].Answers.Count);
    }

    [Fact]
    public void Paper_without_a_scan_is_refused()
    {
        var proposal = _cases.AwaitingFeedback();

        var refusal = Assert.Throws<RuleViolationException>(() =>
            proposal.EnterPaperSheet(
                proposal.Sheets[0], FeedbackRating.Satisfied, null, _people.Today, null, _people.Year, _people.As("clerk")));

        Assert.Equal("scan-missing", refusal.Code);
        Assert.Empty(proposal.Sheets[0].Answers);
    }

    [Fact]
    public void An_online_answer_may_be_changed_for_seven_days()
    {
        var proposal = _cases.AwaitingFeedback(proposers: 2);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);
        _people.NextDay(7);
        _cases.Rate(proposal, 1, FeedbackRating.BasicallySatisfied);
        _people.NextDay();

        Assert.Equal(
            "change-period-over", Assert.Throws<RuleViolationException>(() => _cases.Rate(proposal, 1, FeedbackRating.Satisfied)).Code);
    }

    [Fact]
    public void An_assisting_case_is_closed_when_its_opinion_is_sent()
    {
        var proposal = _cases.ReadyToSign(HandlingRole.Assist);
        _cases.Sign(proposal, number: "某数意见〔2021〕1号");

        _cases.Send(proposal);

        Assert.Equal(ProposalStatus.Closed, proposal.Status);
        Assert.Empty(proposal.Sheets);
        Assert.Equal(_people.Today, proposal.AnsweredOn);
    }

    [Fact]
    public void Codes_are_rebuilt_from_key_and_generation_and_forgive_typing()
    {
        var codes = new FeedbackCodes([1, 2, 3]);
        var key = Guid.Parse("6a5e7f0e-7f5b-4a43-9d44-6d1f6f6c0a01");

        var code = codes.CodeFor(key, 1);

        Assert.Equal(12, code.Length);
        Assert.Equal(code, codes.CodeFor(key, 1));
        Assert.NotEqual(code, codes.CodeFor(key, 2));
        Assert.Equal(FeedbackCodes.HashOf(code), FeedbackCodes.HashOf($" {code[..4].ToLowerInvariant()}-{code[4..]} "));
    }
}
