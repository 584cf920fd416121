using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Deadlines;

public class DeadlinePlanTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public DeadlinePlanTests() => _cases = new Cases(_people);

    [Fact]
    public void A_case_without_a_given_date_is_due_three_months_after_its_referral()
    {
        var proposal = Refreshed(_cases.Received());

        var deadline = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.Case);
        Assert.Equal(new DateOnly(2021, 6, 8), deadline.DueOn);
        Assert.Equal(["2021年3月8日市政府办公室交办", "3个月内答复，含当天", "到期日：2021年6月8日（周二）"], deadline.WhyLines);
    }

    [Fact]
    public void An_assisting_opinion_is_due_after_one_month() =>
        Assert.Equal(new DateOnly(2021, 4, 8), Refreshed(_cases.Received(HandlingRole.Assist)).DueOn);

    [Fact]
    public void Acceptance_is_due_after_two_working_days_and_met_when_accepted()
    {
        var proposal = _cases.Received();
        proposal.Assign(_cases.Plan(), _people.As("clerk"));
        Refreshed(proposal);
        Assert.Equal((new DateOnly(2021, 3, 10), DeadlineKind.Acceptance), (proposal.NextDueOn, proposal.NextDueKind));

        _people.NextDay();
        proposal.Accept(_people["handler1"], _people.As("head1"));
        Refreshed(proposal);

        Assert.Equal(_people.Today, proposal.Deadlines.Single(d => d.Kind == DeadlineKind.Acceptance).MetOn);
        Assert.Equal(DeadlineKind.FirstContact, proposal.NextDueKind);
    }

    [Fact]
    public void A_replaced_deadline_is_kept()
    {
        var proposal = Refreshed(_cases.InHandling());
        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Refreshed(proposal);
        Assert.Equal(DeadlineKind.AskingAfter, proposal.NextDueKind);

        proposal.RefuseTransfer(_people.Today, null, new DateOnly(2021, 7, 1), _people.Year, _people.As("clerk"));
        Refreshed(proposal);

        Assert.Equal(
            [(new DateOnly(2021, 6, 8), false), (new DateOnly(2021, 7, 1), true)],
            proposal.Deadlines.Where(d => d.Kind == DeadlineKind.Case).Select(d => (d.DueOn, d.IsInForce)));
    }

    [Fact]
    public void A_limit_says_line_by_line_why_it_ends_on_this_day()
    {
        var people = new People { Now = new DateTime(2021, 4, 30, 4, 0, 0, DateTimeKind.Utc) };
        var cases = new Cases(people);
        var proposal = cases.Received();
        proposal.Assign(cases.Plan(), people.As("clerk"));
        DeadlineBook.Refresh(proposal, people.Year, people.Calendar, people.Now);

        var acceptance = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.Acceptance);

        Assert.Equal(
            ["2021年4月30日分派给数据资源科", "2个工作日内签收，当天不算", "其间不计5月1日至5日劳动节", "到期日：2021年5月7日（周五）"], acceptance.WhyLines);
        Assert.Equal((HolderKind.SectionHead, 1L), (acceptance.ResponsibleKind, acceptance.ResponsibleSectionId));
    }

    [Fact]
    public void A_limit_stands_still_while_a_transfer_is_asked_for_and_is_put_off_by_as_much()
    {
        var proposal = Refreshed(_cases.InHandling());
        var before = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact);
        Assert.Equal(new DateOnly(2021, 3, 22), before.DueOn);

        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Refreshed(proposal);
        Assert.True(proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact).IsPaused);

        _people.NextDay(3);
        proposal.RefuseTransfer(_people.Today, null, null, _people.Year, _people.As("clerk"));
        Refreshed(proposal);

        var after = proposal.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true });
        Assert.Equal((new DateOnly(2021, 3, 25), 3, false), (after.DueOn, after.PausedDays, after.IsPaused));
        Assert.Contains("3月9日至11日申请改办等待答复，暂停3个工作日", after.WhyLines);
        Assert.Same(after, before.SupersededBy);
    }

    [Fact]
    public void Another_calendar_moves_what_is_ahead_and_never_what_has_passed()
    {
        var proposal = Refreshed(_cases.InHandling());
        var asOff = With(new DateOnly(2021, 3, 9));
        _people.NextDay(20);

        DeadlineBook.Refresh(proposal, _people.Year, asOff, _people.Now);

        Assert.Equal(new DateOnly(2021, 3, 22), proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact).DueOn);
        Assert.Equal(
            new[] { true, false },
            proposal.Deadlines.Where(d => d.Kind == DeadlineKind.FirstDraft).OrderByDescending(d => d.DueOn).Select(d => d.IsInForce));
    }

    [Fact]
    public void Another_calendar_does_not_move_a_passed_limit_that_once_stood_still()
    {
        var proposal = Refreshed(_cases.InHandling());
        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Refreshed(proposal);
        _people.NextDay(3);
        proposal.RefuseTransfer(_people.Today, null, null, _people.Year, _people.As("clerk"));
        Refreshed(proposal);
        _people.NextDay(20);

        // A day of the pause becomes a day off: two working days are put off now instead of three.
        DeadlineBook.Refresh(proposal, _people.Year, With(new DateOnly(2021, 3, 10)), _people.Now);

        var contact = proposal.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true });
        Assert.Equal((new DateOnly(2021, 3, 25), 3), (contact.DueOn, contact.PausedDays));
    }

    [Fact]
    public void A_limit_that_passed_while_it_stood_still_is_put_off_when_the_answer_comes()
    {
        var proposal = Refreshed(_cases.InHandling());
        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Refreshed(proposal);
        _people.NextDay(30);

        proposal.RefuseTransfer(_people.Today, null, null, _people.Year, _people.As("clerk"));
        Refreshed(proposal);

        Assert.Equal(
            new DateOnly(2021, 4, 21), proposal.Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsInForce: true }).DueOn);
    }

    [Fact]
    public void A_date_that_stays_tells_its_sum_by_the_calendar_of_now()
    {
        var unknown = new WorkingDayCalendar([], []);
        var proposal = _cases.InHandling();
        DeadlineBook.Refresh(proposal, _people.Year, unknown, _people.Now);
        var contact = proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact);
        Assert.Contains("2021年的放假安排还没有录入，只按周末计算", contact.WhyLines);

        Refreshed(proposal);

        Assert.True(contact.IsInForce);
        Assert.DoesNotContain("2021年的放假安排还没有录入，只按周末计算", contact.WhyLines);
    }

    [Fact]
    public void The_day_a_member_was_told_stays_whatever_becomes_of_the_calendar()
    {
        var proposal = Refreshed(_cases.AwaitingFeedback());
        var told = proposal.Sheets.Single().DueOn;

        DeadlineBook.Refresh(proposal, _people.Year, With(told), _people.Now);

        var feedback = proposal.Deadlines.Single(d => d is { Kind: DeadlineKind.Feedback, IsInForce: true });
        Assert.Equal(told, feedback.DueOn);
        Assert.Contains($"已告知委员1{told.InWords()}前评价，日期不再变动", feedback.WhyLines);
    }

    [Fact]
    public void A_month_that_is_too_short_clips_the_date_and_says_so() => Assert.Contains(
        "2021年2月没有31日，按月末28日计",
        WhyThisDay.Dated("2021年1月31日交办", "1个月内", new DateOnly(2021, 1, 31).AddMonths(1), _people.Calendar, new DateOnly(2021, 1, 31)));

    [Fact]
    public void A_date_on_a_day_off_stays_and_names_the_last_working_day_before() => Assert.Contains(
        "当天是清明节休息日，日期不顺延，请在此前最后一个工作日2021年4月2日前完成",
        WhyThisDay.Dated("2021年交办", "规定", new DateOnly(2021, 4, 4), _people.Calendar));

    [Fact]
    public void Deriving_twice_changes_nothing()
    {
        var proposal = Refreshed(_cases.AwaitingFeedback(2));
        var before = proposal.Deadlines.Count;

        Assert.Equal(before, Refreshed(proposal).Deadlines.Count);
    }

    [Fact]
    public void The_light_of_an_answered_case_is_grey_and_its_lateness_stays()
    {
        var late = Light.OfCase(
            HandlingRole.Lead, new DateOnly(2021, 4, 30), new DateOnly(2021, 5, 7), false, 7, new DateOnly(2021, 8, 1), _people.Calendar);

        Assert.Equal((LightColour.Grey, "已答复，迟2个工作日"), (late.Colour, late.Text));
    }

    [Theory]
    [InlineData("2021-06-08", LightColour.Yellow, "今天到期")]
    [InlineData("2021-06-01", LightColour.Yellow, "还有7天")]
    [InlineData("2021-05-31", LightColour.Green, "正常")]
    [InlineData("2021-06-09", LightColour.Red, "已逾期1个工作日（原定6月8日）")]
    public void Lights_follow_the_day(string today, LightColour colour, string text)
    {
        var due = new DateOnly(2021, 6, 8);
        var light = Light.OfCase(
            HandlingRole.Lead, due, null, false, 7, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture),
            _people.Calendar);

        Assert.Equal((colour, text), (light.Colour, light.Text));
    }

    private static WorkingDayCalendar With(DateOnly dayOff) =>
        new([.. PublishedHolidays.Days, new CalendarDay { Day = dayOff, IsWorkingDay = false, Holiday = "调整" }], PublishedHolidays.Years
            .Select(y => y.Year));

    private Proposal Refreshed(Proposal proposal)
    {
        DeadlineBook.Refresh(proposal, _people.Year, _people.Calendar, _people.Now);

        return proposal;
    }
}
