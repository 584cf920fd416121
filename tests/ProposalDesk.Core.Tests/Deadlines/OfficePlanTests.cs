using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>The office is measured like any section: assigning, sending, forwarding, asking after (domain.md §5).</summary>
public class OfficePlanTests
{
    private readonly People _people = new();
    private readonly Cases _cases;

    public OfficePlanTests() => _cases = new Cases(_people);

    [Fact]
    public void A_case_is_assigned_within_two_working_days_of_its_receipt_and_of_each_refusal()
    {
        var proposal = Refreshed(_cases.Received());
        Assert.Equal([("assign:1", new DateOnly(2021, 3, 10), null)], Of(proposal, DeadlineKind.Assigning));

        _people.NextDay();
        proposal.Assign(_cases.Plan(), _people.As("clerk"));
        _people.NextDay();
        proposal.Refuse("不属于本科室职责", Cases.IndustrySection, _people.As("head1"));
        Refreshed(proposal);
        Assert.Equal(
            [("assign:1", new(2021, 3, 10), new DateOnly(2021, 3, 9)), ("assign:2", new(2021, 3, 12), null)],
            Of(proposal, DeadlineKind.Assigning));

        _people.NextDay(5);
        proposal.Assign(_cases.Plan(), _people.As("clerk"));
        Refreshed(proposal);
        var second = proposal.Deadlines.Single(d => d.Key == "assign:2");
        Assert.Equal(_people.Today, second.MetOn);
        Assert.Equal(1, second.DaysLate(_people.Today, _people.Calendar));
    }

    [Fact]
    public void A_letter_goes_out_within_two_working_days_of_its_signature_to_everyone()
    {
        var proposal = _cases.ReadyToSign(proposers: 2);
        _cases.Sign(proposal);
        Refreshed(proposal);
        var due = _people.Calendar.AddWorkingDays(_people.Today, 2);
        Assert.Equal([("send:1", due, null)], Of(proposal, DeadlineKind.Sending));

        _people.NextDay();
        _cases.Send(proposal);
        Refreshed(proposal);
        Assert.Equal([("send:1", due, _people.Today)], Of(proposal, DeadlineKind.Sending));
    }

    [Fact]
    public void A_letter_that_became_void_is_waited_for_no_more()
    {
        var proposal = _cases.ReadyToSign();
        _cases.Sign(proposal);
        Refreshed(proposal);
        proposal.VoidReply("落款日期有误", _people.As("deputy1"));
        Refreshed(proposal);

        Assert.Empty(Of(proposal, DeadlineKind.Sending));
    }

    [Fact]
    public void A_returned_sheet_is_forwarded_within_five_working_days()
    {
        var proposal = _cases.AwaitingFeedback(2);
        _cases.Rate(proposal, 1, FeedbackRating.Satisfied);
        Refreshed(proposal);
        var due = _people.Calendar.AddWorkingDays(_people.Today, 5);
        Assert.Equal([("forward:1:1", due, null)], Of(proposal, DeadlineKind.Forwarding));

        proposal.ForwardSheets(_people.Today, "市政府督查室", _people.As("clerk"));
        Refreshed(proposal);
        Assert.Equal([("forward:1:1", due, _people.Today)], Of(proposal, DeadlineKind.Forwarding));
    }

    [Fact]
    public void After_a_request_the_referring_office_is_asked_every_five_working_days_until_it_answers()
    {
        var proposal = _cases.InHandling();
        var requested = _people.Today;
        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Refreshed(proposal);
        Assert.Equal(
            [("ask:transfer:1:1", _people.Calendar.AddWorkingDays(requested, 5), null)], Of(proposal, DeadlineKind.AskingAfter));

        _people.NextDay(7);
        var asked = _people.Today;
        proposal.AskAfter(asked, "电话催问，答复下周研究", _people.As("clerk"));
        Refreshed(proposal);
        Assert.Equal(
            [
                ("ask:transfer:1:1", _people.Calendar.AddWorkingDays(requested, 5), asked),
                ("ask:transfer:1:2", _people.Calendar.AddWorkingDays(asked, 5), null),
            ],
            Of(proposal, DeadlineKind.AskingAfter));

        _people.NextDay(2);
        proposal.RefuseTransfer(_people.Today, null, null, _people.Year, _people.As("clerk"));
        Refreshed(proposal);
        Assert.All(Of(proposal, DeadlineKind.AskingAfter), a => Assert.NotNull(a.MetOn));
    }

    [Fact]
    public void Asking_after_says_how_and_on_which_day_after_the_request()
    {
        var proposal = _cases.InHandling();
        proposal.RequestTransfer("市交通局", "属公交线路规划", _people.Today, _people.As("clerk"));
        Assert.Equal("how-missing", Refused(() => proposal.AskAfter(_people.Today, " ", _people.As("clerk"))));
        Assert.Equal("asked-on", Refused(() => proposal.AskAfter(_people.Today.AddDays(1), "电话", _people.As("clerk"))));
        Assert.Equal("asked-on", Refused(() => proposal.AskAfter(_people.Today.AddDays(-1), "电话", _people.As("clerk"))));
        Assert.Empty(proposal.TransferRequests.Single().AskedAfterOn);
    }

    private static string Refused(Action step) => Assert.Throws<RuleViolationException>(step).Code;

    private static List<(string Key, DateOnly DueOn, DateOnly? MetOn)> Of(Proposal proposal, DeadlineKind kind) =>
        [.. proposal.Deadlines.Where(d => d.IsInForce && d.Kind == kind).OrderBy(d => d.Key).Select(d => (d.Key, d.DueOn, d.MetOn))];

    private Proposal Refreshed(Proposal proposal)
    {
        DeadlineBook.Refresh(proposal, _people.Year, _people.Calendar, _people.Now);

        return proposal;
    }
}
