using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

public class ProposalWorkflowTests
{
    private static readonly ProposalStatus[] _final = [ProposalStatus.Transferred, ProposalStatus.Withdrawn];

    private readonly People _people = new();
    private readonly Cases _cases;

    public ProposalWorkflowTests() => _cases = new Cases(_people);

    [Fact]
    public void Every_status_can_be_reached()
    {
        var reached = ProposalWorkflow.Rules.Select(r => r.To).Append(ProposalStatus.Received).Distinct();

        Assert.Equal(Enum.GetValues<ProposalStatus>(), reached.Order());
    }

    [Fact]
    public void There_is_no_dead_end_but_transferred_and_withdrawn()
    {
        var left = ProposalWorkflow.Rules.Where(r => r.To != r.From).Select(r => r.From).Distinct();

        Assert.Equal(_final, Enum.GetValues<ProposalStatus>().Except(left));
    }

    [Fact]
    public void Every_condition_says_what_to_do_when_it_does_not_hold() =>
        Assert.DoesNotContain(ProposalWorkflow.Rules, r => r.If is not null && string.IsNullOrWhiteSpace(r.Otherwise));

    [Fact]
    public void Every_step_of_the_table_has_a_verb() =>
        Assert.All(Enum.GetValues<ProposalStep>(), step => Assert.NotEmpty(step.Label()));

    [Fact]
    public void Somebody_has_the_case_in_every_open_status_of_its_course()
    {
        foreach (var proposal in new[] { _cases.Received(), _cases.InHandling(), _cases.UnderReview(), _cases.ReadyToSign(),
            _cases.AwaitingFeedback() })
        {
            Assert.NotEqual(HolderKind.Nobody, proposal.HolderKind);
            Assert.NotEqual("—", proposal.HolderText);
        }
    }

    [Fact]
    public void What_is_not_offered_is_refused()
    {
        var proposal = _cases.Received();

        Assert.DoesNotContain(ProposalStep.Assign, ProposalWorkflow.StepsFor(proposal, _people.As("handler1")));
        var refusal = Assert.Throws<RuleViolationException>(() => proposal.Assign(_cases.Plan(), _people.As("handler1")));
        Assert.Equal("not-your-step", refusal.Code);
        Assert.Equal("分派这一步由收文办理员办理。", refusal.Message);
        Assert.Equal(ProposalStatus.Received, proposal.Status);
    }

    [Fact]
    public void A_step_from_another_status_is_refused_in_words()
    {
        var proposal = _cases.Received();

        var refusal = Assert.Throws<RuleViolationException>(() => proposal.Accept(_people["handler1"], _people.As("head1")));

        Assert.Equal("第85号提案现在是“待分派”，不能签收，请刷新页面查看。", refusal.Message);
    }
}
