using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Tests.Proposals;

public class AssignmentTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public AssignmentTests() => _cases = new Cases(_people);

    [Fact]
    public void Accepting_names_the_handler_and_begins_the_handling()
    {
        var proposal = _cases.InHandling();

        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal("承办人王宁", proposal.HolderText);
        Assert.Equal(_people.Today, proposal.LeadAssignment!.AcceptedOn);
    }

    [Fact]
    public void The_head_of_another_section_may_not_accept()
    {
        var proposal = _cases.Received();
        proposal.Assign(_cases.Plan(), _people.As("clerk"));

        Assert.Equal(
            "not-your-step", Assert.Throws<RuleViolationException>(() => proposal.Accept(_people["handler1"], _people.As("head2"))).Code);
        Assert.DoesNotContain(ProposalStep.Accept, ProposalWorkflow.StepsFor(proposal, _people.As("head2")));
    }

    [Fact]
    public void Refusing_needs_a_reason_and_a_better_section()
    {
        var proposal = _cases.Received();
        proposal.Assign(_cases.Plan(), _people.As("clerk"));

        Assert.Equal(
            "Reason", Assert.Throws<RuleViolationException>(() => proposal.Refuse(" ", Cases.IndustrySection, _people.As("head1"))).Field);
        Assert.Equal(
            "BetterSectionId", Assert.Throws<RuleViolationException>(() => proposal.Refuse("不属本科室", null, _people.As("head1"))).Field);
        Assert.Equal(ProposalStatus.Assigned, proposal.Status);

        proposal.Refuse("不属本科室", Cases.IndustrySection, _people.As("head1"));

        Assert.Equal(ProposalStatus.Received, proposal.Status);
        Assert.Equal("收文办理员", proposal.HolderText);
    }

    [Fact]
    public void After_two_refusals_the_supervising_deputy_decides_and_it_binds()
    {
        var proposal = _cases.Received();
        proposal.Assign(_cases.Plan(), _people.As("clerk"));
        proposal.Refuse("不属本科室", Cases.IndustrySection, _people.As("head1"));
        proposal.Assign(_cases.Plan(Cases.IndustrySection), _people.As("clerk"));
        proposal.Refuse("也不属本科室", Cases.DataSection, _people.As("head2"));

        Assert.Equal(HolderKind.DeputyDirector, proposal.HolderKind);
        Assert.Throws<RuleViolationException>(() => proposal.Assign(_cases.Plan(), _people.As("clerk")));

        proposal.Assign(_cases.Plan(), _people.As("deputy1"));

        var refusal = Assert.Throws<RuleViolationException>(() => proposal.Refuse("还是不属", Cases.IndustrySection, _people.As("head1")));
        Assert.Equal("分管领导已裁定由本科室承办，不能再退回。", refusal.Message);
        proposal.Accept(_people["handler1"], _people.As("head1"));
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
    }

    [Fact]
    public void A_late_transfer_request_is_allowed_and_marked()
    {
        var proposal = _cases.Received();
        _people.NextDay(30);

        proposal.RequestTransfer("市交通局", "属公交线路规划", People.FirstDay.AddDays(7), _people.As("clerk"));

        Assert.Equal(ProposalStatus.TransferPending, proposal.Status);
        Assert.True(proposal.PendingTransfer!.IsLate);
    }

    [Fact]
    public void A_granted_transfer_voids_the_draft_and_leaves_our_books()
    {
        var proposal = _cases.UnderReview();
        proposal.RequestTransfer("市交通局", "属公交线路规划", People.FirstDay, _people.As("clerk"));

        proposal.GrantTransfer(_people.Today, null, _people.As("clerk"));

        Assert.Equal(ProposalStatus.Transferred, proposal.Status);
        Assert.All(proposal.Replies, r => Assert.Equal(ReplyStatus.Void, r.Status));
    }

    [Fact]
    public void A_refused_transfer_goes_on_where_it_stood()
    {
        var proposal = _cases.UnderReview();
        proposal.RequestTransfer("市交通局", "属公交线路规划", People.FirstDay, _people.As("clerk"));

        proposal.RefuseTransfer(_people.Today, "仍由你局办理", new DateOnly(2021, 7, 1), _people.Year, _people.As("clerk"));

        Assert.Equal(ProposalStatus.UnderReview, proposal.Status);
        Assert.Equal(new DateOnly(2021, 7, 1), proposal.DueOn);
        Assert.Equal(ReplyStatus.UnderReview, proposal.Replies[0].Status);
    }
}
