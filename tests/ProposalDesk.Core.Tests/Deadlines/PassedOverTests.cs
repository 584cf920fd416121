using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>What was passed over is not met: a limit ends as not given, and nobody is counted as having kept it.</summary>
public class PassedOverTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public PassedOverTests() => _cases = new Cases(_people);

    [Fact]
    public void Submitting_without_a_sections_opinion_ends_its_limit_as_not_given()
    {
        var proposal = WithAssisting();
        Refresh(proposal);
        var limit = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.SectionOpinion);

        Submit(proposal);

        Assert.Null(limit.MetOn);
        Assert.False(limit.IsInForce);
        Assert.Null(limit.SupersededBy);
        Assert.DoesNotContain(proposal.Deadlines, d => d is { Kind: DeadlineKind.SectionOpinion, MetOn: not null });
    }

    [Fact]
    public void An_opinion_that_comes_after_all_counts_on_the_day_it_came()
    {
        var proposal = WithAssisting();
        Refresh(proposal);
        Submit(proposal);
        _people.NextDay(30);

        proposal.WriteSectionOpinion(proposal.AssistingAssignments.Single().Id, "可以办理", _people.As("handler2"));
        Refresh(proposal);

        Assert.Equal(_people.Today, proposal.Deadlines.Single(d => d is { Kind: DeadlineKind.SectionOpinion, IsInForce: true }).MetOn);
    }

    [Fact]
    public void Submitting_without_a_contact_does_not_meet_the_limit_for_the_first_contact()
    {
        var proposal = _cases.UnderReview(consulted: false);
        Refresh(proposal);

        Assert.True(proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact).IsOpen);
    }

    [Fact]
    public void A_waiver_ends_the_limit_for_the_first_contact_without_meeting_it()
    {
        var proposal = _cases.UnderReview(consulted: false);
        Refresh(proposal);

        proposal.WaiveConsultation("委员本人谢绝", _people.As("director"));
        Refresh(proposal);

        var limit = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact);
        Assert.Equal((null, false), (limit.MetOn, limit.IsInForce));
    }

    private Proposal WithAssisting()
    {
        var proposal = _cases.InHandling(assisting: Cases.IndustrySection);
        proposal.AcceptAssisting(proposal.AssistingAssignments.Single().Id, _people["handler2"], _people.As("head2"));

        return proposal;
    }

    private void Submit(Proposal proposal)
    {
        var reply = proposal.StartReply(Cases.Content(), _people.As("handler1"));
        proposal.SubmitForReview(reply, _people.Year.AnswerClasses, ReviewChain.For(proposal, reply, _people.Roster,
            _people.Year), "对方没有提出", _people.As("handler1"));
        Refresh(proposal);
    }

    private void Refresh(Proposal proposal) => DeadlineBook.Refresh(proposal, _people.Year, _people.Calendar, _people.Now);
}
