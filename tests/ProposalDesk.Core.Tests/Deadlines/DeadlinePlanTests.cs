using ProposalDesk.Core.Deadlines;
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

        Assert.Equal(new DateOnly(2021, 6, 8), proposal.NextDueOn);
        Assert.Equal("2021年3月8日交办，3个月内答复", proposal.Deadlines.Single().Why);
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
        Assert.Equal(DeadlineKind.Case, proposal.NextDueKind);

        proposal.RefuseTransfer(_people.Today, null, new DateOnly(2021, 7, 1), _people.As("clerk"));
        Refreshed(proposal);

        Assert.Equal(
            [(new DateOnly(2021, 6, 8), false), (new DateOnly(2021, 7, 1), true)],
            proposal.Deadlines.Where(d => d.Kind == DeadlineKind.Case).Select(d => (d.DueOn, d.IsInForce)));
    }

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
        var late = Light.Of(null, null, new DateOnly(2021, 4, 30), new DateOnly(2021, 5, 7), false, 7, 2, new DateOnly(2021, 8, 1), _people.Calendar);

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
        var light = Light.Of(due, DeadlineKind.Case, due, null, false, 7, 2, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), _people.Calendar);

        Assert.Equal((colour, text), (light.Colour, light.Text));
    }

    private Proposal Refreshed(Proposal proposal)
    {
        DeadlineBook.Refresh(proposal, _people.Year, _people.Calendar, _people.Now);

        return proposal;
    }
}
