using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>延期 (domain.md §5): the case is due on 8 June, the year ends on 30 September.</summary>
public class ExtensionTests
{
    private readonly People _people = new();
    private readonly Proposal _case;

    public ExtensionTests() => _case = new Cases(_people).InHandling();

    [Fact]
    public void Asked_approved_sent_and_granted_it_moves_the_date_and_keeps_the_old_one()
    {
        Refresh();
        Ask(new DateOnly(2021, 7, 30));
        Assert.Equal(new DateOnly(2021, 6, 8), _case.DueOn);
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _case.SendExtension(_people.Today, "数函〔2021〕3号", _people.As("clerk"));
        _people.NextDay(100);

        _case.GrantExtension(_people.Today, null, "同意", _people.Year, _people.As("clerk"));
        Refresh();

        Assert.Equal(new DateOnly(2021, 7, 30), _case.DueOn);
        var rows = _case.Deadlines.Where(d => d.Kind == DeadlineKind.Case).OrderBy(d => d.DueOn).ToList();
        Assert.Equal([false, true], rows.Select(d => d.IsInForce));
        Assert.Contains(rows[1].WhyLines, line => line.Contains("原定2021年6月8日", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2021-06-08", "extension-date")]
    [InlineData("2021-09-09", "extension-far")]
    public void A_date_that_is_no_later_or_too_far_is_refused(string day, string code) =>
        Assert.Equal((code, "NewDueOn"), Refusal(() => Ask(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void After_the_old_date_nobody_can_ask()
    {
        _people.NextDay(92);
        Assert.Contains(ProposalStep.AskExtension, ProposalWorkflow.StepsFor(_case, _people.As("handler1")));
        _people.NextDay();

        Assert.DoesNotContain(ProposalStep.AskExtension, ProposalWorkflow.StepsFor(_case, _people.As("handler1")));
        Assert.Equal("extension-late", Refusal(() => Ask(new DateOnly(2021, 8, 1))).Code);
    }

    [Fact]
    public void Beyond_the_year_only_the_Director_decides_and_says_why()
    {
        _people.Year.CompletionDueOn = new DateOnly(2021, 7, 31);
        Ask(new DateOnly(2021, 8, 20));

        Assert.Equal("not-your-step", Refusal(() => _case.DecideExtension(true, "项目未完", _people.As("handler1"))).Code);
        Assert.DoesNotContain(ProposalStep.DecideExtension, ProposalWorkflow.StepsFor(_case, _people.As("deputy1")));
        Assert.Equal(("note-missing", "Note"), Refusal(() => _case.DecideExtension(true, " ", _people.As("director"))));
        _case.DecideExtension(true, "项目跨年度", _people.As("director"));
        Assert.Equal(ExtensionStatus.Approved, _case.PendingExtension!.Status);
    }

    [Fact]
    public void What_was_not_sent_by_the_old_date_falls_away()
    {
        Ask(new DateOnly(2021, 7, 30));
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _people.NextDay(93);
        Refresh();

        Assert.Null(_case.PendingExtension);
        Assert.Equal(ExtensionStatus.Lapsed, _case.Extensions.Single().Status);
        var line = _case.Events[^1];
        Assert.Equal((ProposalStep.LapseExtension, "系统"), (line.Step, line.ActorName));
        Assert.Equal("延期到2021年7月30日的申请没有在2021年6月8日以前送出，已经失效，办理时限仍是2021年6月8日", line.Text);
        Refresh();
        Assert.Same(line, _case.Events[^1]);
    }

    [Fact]
    public void Whoever_comes_too_late_with_a_lapsed_request_is_told_that_it_lapsed_and_why()
    {
        Ask(new DateOnly(2021, 7, 30));
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _people.NextDay(93);
        Refresh();

        Assert.Contains("没有在2021年6月8日以前送出，已经失效", Sentence(() =>
            _case.SendExtension(_people.Today, "公文交换", _people.As("clerk"))), StringComparison.Ordinal);
        Assert.Contains(
            "没有在2021年6月8日以前送出，已经失效", Sentence(() => _case.DecideExtension(true, null, _people.As("deputy1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_old_date_a_leader_cannot_agree_any_more_before_the_check_of_the_day_has_run()
    {
        Ask(new DateOnly(2021, 7, 30));
        _people.NextDay(93);

        Assert.Equal("extension-late", Refusal(() => _case.DecideExtension(true, null, _people.As("deputy1"))).Code);
    }

    [Fact]
    public void Not_sent_before_the_answer_it_falls_away_with_it()
    {
        Ask(new DateOnly(2021, 7, 30));
        Answer(_case);

        Assert.Equal(ExtensionStatus.Lapsed, _case.Extensions.Single().Status);
        Assert.Equal("延期到2021年7月30日的申请没有在答复以前送出，已经失效，办理时限仍是2021年6月8日", _case.Events[^1].Text);
    }

    [Fact]
    public void What_was_sent_falls_away_only_with_a_cancelled_round()
    {
        Answer(_case);
        var cases = new Cases(_people);
        cases.Rate(_case, 1, Core.Feedback.FeedbackRating.Dissatisfied, "没有解决");
        Ask(_case.DueOn.AddDays(10));
        Send();
        cases.Rate(_case, 1, Core.Feedback.FeedbackRating.Satisfied);
        Refresh();

        Assert.Equal(ExtensionStatus.Lapsed, _case.Extensions.Single().Status);
        Assert.Contains("因重新办理取消，已经失效", _case.Events[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Declined_or_refused_the_old_date_stays()
    {
        Ask(new DateOnly(2021, 7, 30));
        Assert.Equal("note-missing", Refusal(() => _case.DecideExtension(false, null, _people.As("deputy1"))).Code);
        _case.DecideExtension(false, "能够按期办完", _people.As("deputy1"));
        Ask(new DateOnly(2021, 7, 1));
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _case.SendExtension(_people.Today, "公文交换", _people.As("clerk"));
        _case.RefuseExtension(_people.Today, "不同意", _people.As("clerk"));

        Assert.Equal(new DateOnly(2021, 6, 8), _case.DueOn);
        Assert.Equal([ExtensionStatus.Declined, ExtensionStatus.Refused], _case.Extensions.Select(e => e.Status));
    }

    [Fact]
    public void Sent_in_time_and_granted_after_a_late_answer_it_makes_the_answer_be_in_time()
    {
        Ask(new DateOnly(2021, 7, 30));
        Send();
        Refresh();
        _people.NextDay(100);
        Answer(_case);
        Assert.Equal(ExtensionStatus.Sent, _case.PendingExtension!.Status);
        Assert.True(_case.AnsweredOn > _case.DueOn);

        _case.GrantExtension(_people.Today, null, "同意", _people.Year, _people.As("clerk"));
        Refresh();

        Assert.Equal((new DateOnly(2021, 7, 30), new DateOnly(2021, 7, 30)), (_case.DueOn, _case.CurrentRound.DueOn));
        var rows = _case.Deadlines.Where(d => d.Kind == DeadlineKind.Case).OrderBy(d => d.DueOn).ToList();
        Assert.Equal([(new DateOnly(2021, 6, 8), false), (new DateOnly(2021, 7, 30), true)], rows.Select(d => (d.DueOn, d.IsInForce)));
        Assert.Same(rows[1], rows[0].SupersededBy);
        Assert.Equal((_case.AnsweredOn, 0), (rows[1].MetOn, rows[1].DaysLate(_people.Today, _people.Calendar)));
    }

    [Fact]
    public void Refused_after_the_answer_the_old_date_and_its_lateness_stay()
    {
        Ask(new DateOnly(2021, 7, 30));
        Send();
        _people.NextDay(100);
        Answer(_case);

        _case.RefuseExtension(_people.Today, "不同意", _people.As("clerk"));
        Refresh();

        var row = Assert.Single(_case.Deadlines, d => d.Kind == DeadlineKind.Case);
        Assert.Equal((new DateOnly(2021, 6, 8), _case.AnsweredOn), (row.DueOn, row.MetOn));
        Assert.Equal(new DateOnly(2021, 6, 8), _case.DueOn);
    }

    [Fact]
    public void Granted_in_a_second_round_it_moves_the_round_it_was_asked_in()
    {
        Ask(new DateOnly(2021, 7, 30));
        Send();
        Answer(_case);
        new Cases(_people).Rate(_case, 1, Core.Feedback.FeedbackRating.Dissatisfied, "没有解决");
        var second = _case.DueOn;
        Refresh();

        _case.GrantExtension(_people.Today, null, "同意", _people.Year, _people.As("clerk"));
        Refresh();

        Assert.Equal((second, second), (_case.DueOn, _case.CurrentRound.DueOn));
        Assert.Equal(new DateOnly(2021, 7, 30), _case.Rounds.First(r => r.Number == 1).DueOn);
        Assert.Equal([new DateOnly(2021, 7, 30), second], _case.Deadlines.Where(d => d is { Kind: DeadlineKind.Case, IsInForce: true })
            .Select(d => d.DueOn).OrderDescending());
    }

    [Fact]
    public void While_a_transfer_is_asked_for_it_can_be_sent_and_answered()
    {
        Ask(new DateOnly(2021, 7, 30));
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _case.RequestTransfer("市交通局", "属其职责", _people.Today, _people.As("clerk"));

        _case.SendExtension(_people.Today, "公文交换", _people.As("clerk"));
        _case.GrantExtension(_people.Today, null, null, _people.Year, _people.As("clerk"));

        Assert.Equal((ProposalStatus.TransferPending, new DateOnly(2021, 7, 30)), (_case.Status, _case.DueOn));
    }

    private void Send()
    {
        _case.DecideExtension(true, null, _people.As("deputy1"));
        _case.SendExtension(_people.Today, "公文交换", _people.As("clerk"));
    }

    private void Answer(Proposal proposal)
    {
        var cases = new Cases(_people);
        cases.Contact(proposal);
        cases.Contact(proposal, Core.Consultations.ContactPhase.During, Core.Consultations.ContactMode.Telephone);
        cases.Submit(proposal);
        cases.AgreeUpToSignature(proposal);
        cases.Sign(proposal);
        cases.Send(proposal);
        Refresh();
    }

    private void Ask(DateOnly day) => _case.AskExtension(day, "部门协调需要时间", _people.Year, _people.As("handler1"));

    private void Refresh() => DeadlineBook.Refresh(_case, _people.Year, _people.Calendar, _people.Now);

    private static string Sentence(Action step) => Assert.Throws<RuleViolationException>(step).Message;

    private static (string Code, string Field) Refusal(Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);

        return (refusal.Code, refusal.Field);
    }
}
