using ProposalDesk.Core.Deadlines;
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
        _people.NextDay(93);

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

    private void Ask(DateOnly day) => _case.AskExtension(day, "部门协调需要时间", _people.Year, _people.As("handler1"));

    private void Refresh() => DeadlineBook.Refresh(_case, _people.Year, _people.Calendar, _people.Now);

    private static (string Code, string Field) Refusal(Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);

        return (refusal.Code, refusal.Field);
    }
}
