using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>办理时限 and the year's completion date (domain.md §5).</summary>
public class DueDateTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public DueDateTests() => _cases = new Cases(_people);

    [Fact]
    public void A_date_after_the_completion_date_needs_the_Directors_reason_and_keeps_it()
    {
        Assert.Equal("due-after-completion", CodeOf(() => _cases.Received(due: new(2021, 10, 8))));

        var proposal = Receive(new(2021, 3, 8), new(2021, 10, 8), "市政府批准跨年建设");

        Assert.Equal("市政府批准跨年建设", proposal.DueAfterCompletionReason);
        Assert.Contains("市政府批准跨年建设", proposal.Events[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_referral_keeps_its_three_months_and_no_more()
    {
        _people.Now = new(2021, 8, 16, 1, 0, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2021, 11, 16), Receive(new(2021, 8, 16), null, null).DueOn);
        Assert.Equal(new DateOnly(2021, 11, 16), Receive(new(2021, 8, 16), new(2021, 11, 16), null).DueOn);
        Assert.Equal("due-after-completion", CodeOf(() => Receive(new(2021, 8, 16), new(2021, 12, 31), null)));
    }

    [Fact]
    public void A_referral_after_the_completion_date_belongs_to_the_next_year_by_correction_too()
    {
        var proposal = _cases.Received();
        _people.Now = new(2021, 10, 12, 1, 0, 0, DateTimeKind.Utc);

        Assert.Equal("next-year", CodeOf(() => Receive(new(2021, 10, 8), null, null)));
        Assert.Equal("next-year", CodeOf(() => Correct(proposal, r => r with { ReferredOn = new(2021, 10, 8) })));
    }

    [Fact]
    public void A_correction_of_something_else_leaves_an_extended_date_alone()
    {
        var proposal = _cases.InHandling();
        proposal.AskExtension(new(2021, 8, 20), "部门协调", _people.Year, _people.As("handler1"));
        proposal.DecideExtension(true, null, _people.As("deputy1"));
        proposal.SendExtension(_people.Today, "公文交换", _people.As("clerk"));
        proposal.GrantExtension(_people.Today, null, null, _people.Year, _people.As("clerk"));

        Correct(proposal, r => r with { Title = "关于推进政务数据共享的建议（更正）" });

        Assert.Equal(new DateOnly(2021, 8, 20), proposal.DueOn);
    }

    [Fact]
    public void The_referring_office_may_move_the_date_past_completion_only_with_the_Directors_reason()
    {
        var proposal = _cases.Received();
        proposal.RequestTransfer("市交通局", "不属本局", _people.Today, _people.As("clerk"));

        Assert.Equal("due-after-completion", CodeOf(
            () => proposal.RefuseTransfer(_people.Today, null, new(2021, 11, 1), _people.Year, _people.As("clerk"))));
        proposal.RefuseTransfer(_people.Today, "主要领导同意，项目年底完工", new(2021, 11, 1), _people.Year, _people.As("clerk"));

        Assert.Equal("主要领导同意，项目年底完工", proposal.DueAfterCompletionReason);
    }

    private Proposal Receive(DateOnly referredOn, DateOnly? due, string? reason) => Proposal.Receive(
        ProposalReceiptOf.Case(_cases.Received()) with { ReferredOn = referredOn, GivenDueOn = due, DueAfterCompletionReason = reason },
        _people.Year, _people.As("clerk"));

    private void Correct(Proposal proposal, Func<ProposalReceipt, ProposalReceipt> change) =>
        proposal.CorrectRegistration(change(ProposalReceiptOf.Case(proposal)), _people.Year, "更正", "依据原件", _people.As("clerk"));

    private static string CodeOf(Action action) => Assert.Throws<RuleViolationException>(action).Code;
}
