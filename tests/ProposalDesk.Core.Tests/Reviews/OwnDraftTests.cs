using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Reviews;

/// <summary>Nobody reviews their own draft (domain.md §3.7): whoever wrote in it or handed it in, whoever began it.</summary>
public class OwnDraftTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public OwnDraftTests() => _cases = new Cases(_people);

    [Fact]
    public void A_head_who_finishes_and_hands_in_what_the_handler_began_does_not_review_it()
    {
        var (proposal, reply) = Begun("handler1");
        Write(proposal, reply, "head1", "第1条改好了。");

        Submit(proposal, reply, "head1");

        Assert.Equal("分管领导吴刚", reply.CurrentStep!.HolderText);
        Assert.DoesNotContain(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1")));
        Assert.Equal("王宁、钱立", reply.Drafters.InWords);
        Assert.Equal(("王宁、钱立", "钱立"), (reply.Versions[^1].Drafters.InWords, reply.Versions[^1].SavedBy));
    }

    [Fact]
    public void A_head_who_only_hands_it_in_does_not_review_it_but_is_no_drafter_either()
    {
        var (proposal, reply) = Begun("handler1");

        Submit(proposal, reply, "head1");

        Assert.Equal("分管领导吴刚", reply.CurrentStep!.HolderText);
        Assert.Equal("王宁", reply.Drafters.InWords);
    }

    [Fact]
    public void A_head_who_wrote_a_word_does_not_review_what_the_handler_hands_in()
    {
        var (proposal, reply) = Begun("handler1");
        Write(proposal, reply, "head1", "第1条由科长补了一句。");
        Write(proposal, reply, "handler1", "第1条又改了。");

        Submit(proposal, reply, "handler1");

        Assert.Equal("分管领导吴刚", reply.CurrentStep!.HolderText);
    }

    [Fact]
    public void Beginning_without_writing_and_saving_without_changing_is_not_writing()
    {
        var proposal = _cases.InHandling();
        var reply = proposal.StartReply(FirstDraft.Of(proposal), _people.As("head1"));
        proposal.SaveDraft(reply, Cases.Content(), _people.As("handler1"));
        proposal.SaveDraft(reply, reply.Content(), _people.As("head1"));

        Submit(proposal, reply, "handler1");

        Assert.Equal("数据资源科负责人", reply.CurrentStep!.HolderText);
        Assert.Contains(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1")));
        Assert.Equal("王宁", reply.Drafters.InWords);
    }

    [Fact]
    public void Another_head_of_the_section_reviews_what_the_first_wrote()
    {
        _people.Add("head1b", 20, "何平", 1, Accounts.DeskRole.SectionHead);
        var (proposal, reply) = Begun("head1");

        Submit(proposal, reply, "head1");

        Assert.Equal("数据资源科负责人", reply.CurrentStep!.HolderText);
        Assert.DoesNotContain(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1")));
        Assert.Contains(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1b")));
    }

    [Fact]
    public void What_a_stand_in_wrote_for_the_head_neither_of_them_reviews_in_any_name()
    {
        var (proposal, reply) = Begun("deputy2", "head1");
        Assert.Equal("郑洁（代钱立）", reply.Drafters.InWords);

        Submit(proposal, reply, "handler1");

        Assert.Equal("分管领导吴刚", reply.CurrentStep!.HolderText);
        Assert.Null(reply.CurrentStep.CapacityOf(_people.As("head1", "deputy1")));
        Assert.Null(reply.CurrentStep.CapacityOf(_people.As("deputy2", "deputy1")));
        Assert.Equal("吴刚", reply.CurrentStep.CapacityOf(_people.As("head2", "deputy1"))!.Name);
    }

    [Fact]
    public void Nobody_reviews_for_a_leader_what_the_leader_wrote()
    {
        _people.Add("head1b", 20, "何平", 1, Accounts.DeskRole.SectionHead);
        var (proposal, reply) = Begun("head1");
        Submit(proposal, reply, "head1");

        Assert.Null(reply.CurrentStep!.CapacityOf(_people.As("deputy2", "head1")));
        Assert.Equal("何平", reply.CurrentStep.CapacityOf(_people.As("deputy2", "head1", "head1b"))!.Name);
    }

    [Fact]
    public void Handing_in_an_earlier_version_does_not_keep_from_reviewing_the_next()
    {
        var (proposal, reply) = Begun("handler1");
        Submit(proposal, reply, "head1");
        proposal.ReturnForRevision(["写明时限"], _people.As("deputy1"));
        proposal.TickOffPoints(reply, [.. reply.OpenPoints.Select(p => p.Id)], _people.As("handler1"));
        Write(proposal, reply, "handler1", "第1条八月底前办好。");

        Submit(proposal, reply, "handler1");

        Assert.Contains(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, _people.As("head1")));
    }

    [Fact]
    public void The_letter_after_a_void_one_has_its_drafters_and_the_signer_is_none_of_them()
    {
        var proposal = _cases.ReadyToSign();
        _cases.Sign(proposal);

        proposal.VoidReply("抬头写错", _people.As("deputy1"));

        Assert.Equal("王宁", proposal.LetterInProgress!.Drafters.InWords);
    }

    private (Proposal Proposal, Reply Reply) Begun(string writer, params string[] standingInFor)
    {
        var proposal = _cases.InHandling();
        _cases.Contact(proposal);
        _cases.Contact(proposal, Consultations.ContactPhase.During);

        return (proposal, proposal.StartReply(Cases.Content(), _people.As(writer, standingInFor)));
    }

    private void Write(Proposal proposal, Reply reply, string writer, string text) => proposal.SaveDraft(
        reply, reply.Content() with { Answers = [reply.Content().Answers[0] with { Text = text }, reply.Content().Answers[1]] },
        _people.As(writer));

    private void Submit(Proposal proposal, Reply reply, string by) => proposal.SubmitForReview(
        reply, _people.Year.AnswerClasses, ReviewChain.For(proposal, reply, _people.Roster, _people.Year, _people.As(by)), null,
        _people.As(by));
}
