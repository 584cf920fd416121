using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Supervision;

/// <summary>督办单 (domain.md §6): issued by a leader, answered by the section, closed by a leader.</summary>
public class SupervisionNoticeTests
{
    private readonly People _people = new();
    private readonly Proposal _case;

    public SupervisionNoticeTests() => _case = new Cases(_people).InHandling();

    [Fact]
    public void It_is_answered_by_the_section_and_closed_by_the_leader()
    {
        Issue();
        Assert.Contains(ProposalStep.AnswerNotice, ProposalWorkflow.StepsFor(_case, _people.As("head1")));
        Assert.DoesNotContain(ProposalStep.CloseNotice, ProposalWorkflow.StepsFor(_case, _people.As("deputy1")));

        _case.AnswerNotice("需求未定", "明确专人", _people.Today.AddDays(5), _people.As("head1"));
        _case.CloseNotice(null, _people.As("deputy1"));

        Assert.Null(_case.OpenNotice);
        Assert.Equal((_people.Today, "吴刚"), (_case.Notices.Single().ClosedOn!.Value, _case.Notices.Single().ClosedBy!));
    }

    [Fact]
    public void It_has_a_deadline_of_its_own_that_does_not_colour_the_case()
    {
        Issue();
        DeadlineBook.Refresh(_case, _people.Year, _people.Calendar, _people.Now);

        var row = _case.Deadlines.Single(d => d.Kind == DeadlineKind.Supervision);
        Assert.Equal((_people.Today.AddDays(1), HolderKind.SectionHead), (row.DueOn, row.ResponsibleKind));
        Assert.NotEqual(DeadlineKind.Supervision, _case.NextDueKind);

        _case.AnswerNotice("需求未定", "明确专人", _people.Today.AddDays(1), _people.As("head1"));
        DeadlineBook.Refresh(_case, _people.Year, _people.Calendar, _people.Now);
        Assert.Equal(_people.Today, row.MetOn);
    }

    [Theory]
    [InlineData("handler1", "not-your-step")]
    [InlineData("head1", "not-your-step")]
    [InlineData("clerk", "not-your-step")]
    public void Only_a_leader_issues_it(string who, string code) =>
        Assert.Equal(code, Assert.Throws<RuleViolationException>(() => Issue(who)).Code);

    [Fact]
    public void A_second_one_waits_until_the_first_is_closed()
    {
        Issue();

        Assert.Equal("condition-not-met", Assert.Throws<RuleViolationException>(() => Issue()).Code);
    }

    [Fact]
    public void The_new_date_of_the_answer_is_after_today()
    {
        Issue();

        var refusal = Assert.Throws<RuleViolationException>(() => _case.AnswerNotice("需求未定", "明确专人", _people.Today, _people.As("head1")));

        Assert.Equal(("new-date", "NewDate"), (refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData("director", "director")]
    [InlineData("deputy1", "deputy1 director")]
    public void It_is_closed_by_whoever_issued_it_or_the_Director(string issuer, string closers)
    {
        Issue(issuer);
        _case.AnswerNotice("需求未定", "明确专人", _people.Today.AddDays(5), _people.As("head1"));

        var able = new[] { "deputy1", "deputy2", "director", "head1", "clerk" }
            .Where(who => ProposalWorkflow.StepsFor(_case, _people.As(who)).Contains(ProposalStep.CloseNotice));
        Assert.Equal(closers, string.Join(' ', able));
    }

    [Fact]
    public void What_a_stand_in_issued_counts_as_issued_by_the_leader()
    {
        _case.IssueNotice("某数督〔2021〕1号", "初稿逾期", "三日内提交", _people.Today.AddDays(1), _people.As("handler2", standingInFor: "director"));

        var notice = Assert.Single(_case.Notices);
        Assert.Equal(("李静（代冯远）", _people["director"].UserId), (notice.IssuedBy, notice.IssuedById));
    }

    [Fact]
    public void One_from_before_the_issuer_was_noted_is_closed_by_the_supervising_deputy()
    {
        Issue("director");
        typeof(Core.Proposals.SupervisionNotice).GetProperty(nameof(Core.Proposals.SupervisionNotice.IssuedById))!
            .SetValue(_case.OpenNotice, null);
        _case.AnswerNotice("需求未定", "明确专人", _people.Today.AddDays(5), _people.As("head1"));

        _case.CloseNotice(null, _people.As("deputy1"));

        Assert.Null(_case.OpenNotice);
    }

    private void Issue(string who = "deputy1") =>
        _case.IssueNotice("某数督〔2021〕1号", "初稿逾期", "三日内提交", _people.Today.AddDays(1), _people.As(who));
}
