using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests.Years;

/// <summary>办理年度 as data: what may be changed, by whom, and what a new year takes from the one before.</summary>
public class HandlingYearTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public HandlingYearTests()
    {
        _cases = new Cases(_people);
        _people.Give("deputy2", DeskRole.Administrator);
    }

    private Actor Admin => _people.As("deputy2");

    private HandlingYear Year => _people.Year;

    [Fact]
    public void A_new_year_takes_the_settings_of_the_year_before_and_its_dates_a_year_later()
    {
        Year.ChangeDates(new(2021, 9, 20), Dates(("WorkPlan", new(2021, 4, 15), "市政府办公室、市政府督查室")), "卫政办发〔2021〕20号", Admin);
        Year.ChangeLimits(Limits(("AcceptanceDays", 3), ("CaseDueMonths", 2)), true, "市里要求", Admin);
        Year.ChangeReminders([new(DeadlineKind.Case, "10、5")], Admin);
        Year.ChangeReviewRoutes([new(HandlingRole.Assist, ProposalKind.CppccProposal, [ReviewStepKind.Office])], Admin);

        var next = HandlingYear.After(Year, 2022);

        Assert.Equal((2022, 2021), (next.Year, next.CopiedFrom));
        Assert.Equal(new DateOnly(2022, 9, 20), next.CompletionDueOn);
        var plan = next.StatutoryDeadlines.Single(d => d.Kind == StatutoryKind.WorkPlan);
        Assert.Equal((new DateOnly(2022, 4, 15), "市政府办公室、市政府督查室"), (plan.DueOn, plan.RecipientNames));
        Assert.All(YearLimit.All, l => Assert.Equal(l.Of(Year), l.Of(next)));
        Assert.True(next.SheetToFirstProposerOnly);
        Assert.Equal([10, 5], next.ReminderRules.Single(r => r.Kind == DeadlineKind.Case).Days);
        Assert.Equal([ReviewStepKind.Office], next.StepsBeforeSignature(HandlingRole.Assist, ProposalKind.CppccProposal));
        Assert.Equal(Year.AnswerClasses.Select(c => (c.Code, c.Text)), next.AnswerClasses.Select(c => (c.Code, c.Text)));
    }

    [Fact]
    public void Every_number_of_a_year_is_in_the_list_that_is_shown_copied_and_changed()
    {
        var numbers = typeof(HandlingYear).GetProperties().Where(p => p.PropertyType == typeof(int) && p.Name != nameof(HandlingYear.Year))
            .Select(p => p.Name);

        Assert.Equal(numbers.Order(), YearLimit.All.Select(l => l.Name).Order());
        Assert.All(YearLimit.All, l => Assert.InRange(l.Of(Year), l.Least, l.Most));
    }

    [Fact]
    public void A_date_that_has_passed_or_was_met_is_never_moved()
    {
        _people.Now = new(2021, 4, 9, 1, 0, 0, DateTimeKind.Utc);
        var plan = Year.StatutoryDeadlines.Single(d => d.Kind == StatutoryKind.WorkPlan);

        var passed = Assert.Throws<RuleViolationException>(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("WorkPlan", new(2021, 4, 20), plan.RecipientNames)), "补报", Admin));
        var recipients = Assert.Throws<RuleViolationException>(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("WorkPlan", plan.DueOn, "市政府办公室")), "补报", Admin));

        Assert.Equal(("date-passed", "Dates[WorkPlan].DueOn"), (passed.Code, passed.Field));
        Assert.Equal(("date-passed", "Dates[WorkPlan].Recipients"), (recipients.Code, recipients.Field));
        Assert.Equal(new DateOnly(2021, 4, 8), plan.DueOn);
    }

    [Fact]
    public void A_change_needs_a_reason_a_place_in_the_future_and_the_usual_order()
    {
        var recipients = Year.StatutoryDeadlines[0].RecipientNames;

        Assert.Equal("nothing-changed", CodeOf(() => Year.ChangeDates(Year.CompletionDueOn, Dates(), "理由", Admin)));
        Assert.Equal("reason-missing", CodeOf(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("WorkPlan", new(2021, 4, 10), recipients)), " ", Admin)));
        Assert.Equal("date-range", CodeOf(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("MidYearReport", new(2021, 3, 7), recipients)), "理由", Admin)));
        Assert.Equal("dates-order", CodeOf(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("MidYearReport", new(2021, 10, 8), recipients)), "理由", Admin)));
        Assert.Equal("recipients", CodeOf(
            () => Year.ChangeDates(Year.CompletionDueOn, Dates(("AnnualReport", new(2021, 9, 30), " 、 ")), "理由", Admin)));
    }

    [Fact]
    public void The_clerk_changes_the_yearly_dates_and_only_theAdministrator_the_rest()
    {
        Year.ChangeDates(Year.CompletionDueOn, Dates(("WorkPlan", new(2021, 4, 12), Year.StatutoryDeadlines[0].RecipientNames)), "市里通知",
            _people.As("clerk"));

        Assert.Equal("not-yours", CodeOf(() => Year.ChangeLimits(Limits(("AcceptanceDays", 3)), false, "理由", _people.As("clerk"))));
        Assert.Equal("not-yours", CodeOf(() => Year.ChangeReminders([], _people.As("clerk"))));
        Assert.Equal("not-yours", CodeOf(() => Year.ChangeDates(Year.CompletionDueOn, Dates(), "理由", _people.As("head1"))));
    }

    [Fact]
    public void A_limit_out_of_range_is_said_at_its_field()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Year.ChangeLimits(Limits(("AcceptanceDays", 0)), false, "理由", Admin));

        Assert.Equal(("Limits[AcceptanceDays]", "请填写1到30个工作日。"), (refusal.Field, refusal.Message));
    }

    [Theory]
    [InlineData("9、3、0", "9,3,0")]
    [InlineData("0, 3 9", "9,3,0")]
    [InlineData("", "")]
    public void A_ladder_is_read_as_people_write_it(string typed, string kept)
    {
        Year.ChangeReminders([new(DeadlineKind.Acceptance, typed)], Admin);

        Assert.Equal(kept, Year.ReminderRules.Single(r => r.Kind == DeadlineKind.Acceptance).DaysBefore);
    }

    [Fact]
    public void A_ladder_that_cannot_be_read_is_refused_at_its_field()
    {
        var refusal = Assert.Throws<RuleViolationException>(
            () => Year.ChangeReminders([new(DeadlineKind.Acceptance, "三天")], Admin));

        Assert.Equal("Rows[Acceptance].DaysBefore", refusal.Field);
    }

    [Fact]
    public void Letters_take_the_steps_of_their_role_and_kind_before_the_signature()
    {
        Year.ChangeReviewRoutes(
            [new(HandlingRole.Lead, ProposalKind.CppccProposal, [ReviewStepKind.Collective, ReviewStepKind.SectionHead])], Admin);

        var lead = _cases.UnderReview().ReplyInReview!;
        var assisting = _cases.UnderReview(HandlingRole.Assist).ReplyInReview!;

        Assert.Equal(
            [ReviewStepKind.Collective, ReviewStepKind.SectionHead, ReviewStepKind.Signature], lead.CurrentSteps.Select(s => s.Kind));
        Assert.Equal([.. ReviewRoute.Usual, ReviewStepKind.Signature], assisting.CurrentSteps.Select(s => s.Kind));
    }

    [Fact]
    public void The_rule_of_who_signs_stays_whatever_the_steps()
    {
        Year.ChangeReviewRoutes([new(HandlingRole.Lead, ProposalKind.CppccProposal, [ReviewStepKind.Office])], Admin);

        var reply = _cases.UnderReview(isKey: true).ReplyInReview!;

        Assert.Equal([ReviewStepKind.Office, ReviewStepKind.Deputy, ReviewStepKind.Signature], reply.CurrentSteps.Select(s => s.Kind));
        Assert.Equal(DeskRole.Director, reply.CurrentSteps.Last().HolderRole);
    }

    [Fact]
    public void A_route_has_at_least_one_step_each_once_and_none_of_the_signers()
    {
        Assert.Equal("steps-missing", CodeOf(() => _ = new ReviewRoute(HandlingRole.Lead, ProposalKind.CppccProposal, [])));
        Assert.Equal("step-twice", CodeOf(
            () => _ = new ReviewRoute(HandlingRole.Lead, ProposalKind.CppccProposal, [ReviewStepKind.Office, ReviewStepKind.Office])));
        Assert.Equal(
            "step-unknown", CodeOf(() => _ = new ReviewRoute(HandlingRole.Lead, ProposalKind.CppccProposal, [ReviewStepKind.Signature])));
    }

    private Dictionary<string, int?> Limits(params (string Name, int Number)[] changed)
    {
        var limits = YearLimit.All.ToDictionary(l => l.Name, l => (int?)l.Of(Year));
        foreach (var (name, number) in changed)
        {
            limits[name] = number;
        }

        return limits;
    }

    private List<YearlyDateEntry> Dates(params (string Kind, DateOnly DueOn, string Recipients)[] changed) =>
    [
        .. Year.StatutoryDeadlines.Select(d => changed.FirstOrDefault(c => c.Kind == d.Kind.ToString()) is { Kind: not null } c
            ? new YearlyDateEntry(d.Kind, c.DueOn, c.Recipients)
            : new YearlyDateEntry(d.Kind, d.DueOn, d.RecipientNames)),
    ];

    private static string CodeOf(Action action) => Assert.Throws<RuleViolationException>(action).Code;
}
