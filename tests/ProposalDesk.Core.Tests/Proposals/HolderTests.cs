using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>
/// 现在在谁手里 and by when, in every state: whoever has the case holds a row that its course waits for, the date beside it is
/// theirs, and the light is that of 办理时限 (domain.md §3, §5).
/// </summary>
public class HolderTests
{
    // Who has it, of which limit, and whether the case is answered; the other rows of the state wait beside.
    private static readonly Dictionary<string, (string Holder, DeadlineKind? Limit)> _expected = new()
    {
        ["待分派"] = ("收文办理员", DeadlineKind.Assigning),
        ["待裁定"] = ("分管领导（裁定承办科室）", DeadlineKind.Assigning),
        ["待签收"] = ("数据资源科负责人", DeadlineKind.Acceptance),
        ["待签收协办"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["协办待改派"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["协办待裁定"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["待写科室意见"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["办理中"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["协办件办理中"] = ("承办人王宁", DeadlineKind.FirstDraft),
        ["退回修改"] = ("承办人王宁", DeadlineKind.Case),
        ["科室审核"] = ("数据资源科负责人", DeadlineKind.ReviewStep),
        ["负责人自己起草"] = ("分管领导吴刚", DeadlineKind.ReviewStep),
        ["办公室审核"] = ("收文办理员", DeadlineKind.ReviewStep),
        ["待签发"] = ("分管领导吴刚", DeadlineKind.ReviewStep),
        ["重点待分管审核"] = ("分管领导吴刚", DeadlineKind.ReviewStep),
        ["重点待签发"] = ("主要领导冯远", DeadlineKind.ReviewStep),
        ["免于沟通待决定"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["待送达"] = ("收文办理员", DeadlineKind.Sending),
        ["待作废"] = ("收文办理员", DeadlineKind.Sending),
        ["延期待审批"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["延期待送出"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["延期待答复"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["督办待回复"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["督办待销号"] = ("承办人王宁", DeadlineKind.FirstContact),
        ["申请改办"] = ("收文办理员", DeadlineKind.AskingAfter),
        ["等待评价待转送"] = ("委员", DeadlineKind.Feedback),
        ["撤案待转送"] = ("—", null),
        ["重新办理"] = ("承办人王宁", DeadlineKind.Case),
        ["再次不满意"] = ("主要领导", null),
        ["更正函起草"] = ("承办人王宁", null),
        ["更正函审核"] = ("数据资源科负责人", DeadlineKind.ReviewStep),
        ["承诺待落实"] = ("委员", DeadlineKind.Feedback),
        ["办结后承诺待落实"] = ("—", null),
    };

    public static TheoryData<string> States() => new(EveryState.Names);

    [Theory]
    [MemberData(nameof(States))]
    public void Who_has_it_holds_what_the_course_waits_for_and_the_date_beside_is_theirs(string state)
    {
        var (all, proposal) = Made(state);
        var work = CaseWork.Of(proposal, all.People.Roster);
        var (holder, limit) = _expected[state];

        Assert.Equal((holder, limit), (proposal.HolderText, proposal.NextDueKind));
        if (proposal.HolderKind != HolderKind.Nobody)
        {
            var key = new WorkHolder(proposal.HolderKind, proposal.HolderSectionId, proposal.HolderUserId).Key;
            Assert.Contains(work, w => w.Holder.Key == key && w.Limit?.Kind == limit && w.Limit?.DueOn == proposal.NextDueOn);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_date_that_stands_with_a_task_is_of_whoever_has_the_task(string state)
    {
        var (all, proposal) = Made(state);
        foreach (var task in CaseWork.Of(proposal, all.People.Roster))
        {
            if (task.Limit is not { } limit)
            {
                Assert.DoesNotContain("时限", task.Asked, StringComparison.Ordinal);
                continue;
            }

            // Sheets that came back on one day are forwarded together.
            var rows = proposal.Deadlines.Where(d => d.IsOpen && d.Kind == limit.Kind && d.DueOn == limit.DueOn && IsOf(d, task)).ToList();
            Assert.True(limit.Kind == DeadlineKind.Forwarding ? rows.Count > 0 : rows.Count == 1);
            Assert.EndsWith($"：{limit.Kind.Label()}{limit.DueOn.Month}月{limit.DueOn.Day}日", task.Asked, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_light_of_a_case_is_that_of_its_own_limit_on_every_day(string state)
    {
        var (all, proposal) = Made(state);
        var isGrey = proposal.AnsweredOn is not null || proposal.Status.IsFinal();
        (int Days, LightColour Colour)[] expected =
            [(-200, LightColour.Green), (-8, LightColour.Green), (-7, LightColour.Yellow), (0, LightColour.Yellow), (1, LightColour.Red)];
        foreach (var (days, colour) in expected)
        {
            var light = Light.OfCase(
                proposal.Role, proposal.DueOn, proposal.AnsweredOn, proposal.Status.IsFinal(), all.People.Year.WarningDays,
                proposal.DueOn.AddDays(days), all.People.Calendar);

            Assert.Equal(isGrey ? LightColour.Grey : colour, light.Colour);
        }

        // Late as lists and figures count it is late as the light says it, long after every date there is.
        var late = LateCases.On(proposal.DueOn.AddYears(1)).Compile();
        Assert.Equal(!isGrey, late(proposal));
    }

    [Fact]
    public void Once_the_period_is_over_the_clerk_has_it_and_no_longer_the_member()
    {
        var (people, proposal) = Awaiting();
        people.Now = proposal.Sheets.Max(s => s.DueOn).ToDateTime(new(4, 0), DateTimeKind.Utc);
        Refresh(people, proposal);
        Assert.Equal(("委员", DeadlineKind.Feedback), (proposal.HolderText, proposal.NextDueKind));

        people.NextDay();
        Refresh(people, proposal);

        Assert.Equal(("收文办理员", (DateOnly?)null), (proposal.HolderText, proposal.NextDueOn));
    }

    [Fact]
    public void A_correcting_letter_goes_from_hand_to_hand_and_comes_back_to_the_member()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("更正函审核");
        var hands = new List<string> { proposal.HolderText };
        foreach (var person in new[] { "head1", "clerk" })
        {
            proposal.Agree(null, person == "clerk" ? all.Cases.Minutes : null, all.People.As(person));
            hands.Add(proposal.HolderText);
        }

        all.Cases.Sign(proposal, number: "某数函〔2021〕2号");
        hands.Add(proposal.HolderText);
        all.Cases.Send(proposal);
        hands.Add(proposal.HolderText);

        Assert.Equal(["数据资源科负责人", "收文办理员", "分管领导吴刚", "收文办理员", "委员"], hands);
        Assert.Equal(ProposalStatus.AwaitingFeedback, proposal.Status);
    }

    [Fact]
    public void What_is_late_outside_comes_before_what_is_late_inside_in_the_order_of_tasks()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("科室审核");
        all.People.Now = proposal.DueOn.AddDays(-1).ToDateTime(new(4, 0), DateTimeKind.Utc);
        var next = all.Cases.UnderReview();
        Refresh(all.People, next);
        var task = Assert.Single(CaseWork.Of(next, all.People.Roster), w => w.Step == ProposalStep.Agree);

        // The limit of the step ends after that of the case: whoever has it is shown their own, and it stands where the case belongs.
        Assert.True(task.Limit!.DueOn > next.DueOn);
        Assert.Equal(next.DueOn, task.DueOn);
    }

    // What is owed outside is everybody's, and the clerk asks after the sheets of members.
    private static bool IsOf(Deadline row, PlannedWork task) => row.Kind is DeadlineKind.Case or DeadlineKind.Feedback
        || (row.ResponsibleKind, row.ResponsibleSectionId, row.ResponsibleUserId)
            == (task.Holder.Kind, task.Holder.SectionId, task.Holder.UserId);

    private static (EveryState All, Proposal Case) Made(string state)
    {
        var all = new EveryState();
        var (proposal, _) = all.Make(state);
        Refresh(all.People, proposal);

        return (all, proposal);
    }

    private static (People People, Proposal Case) Awaiting()
    {
        var people = new People();
        var proposal = new Cases(people).AwaitingFeedback(2);
        new Cases(people).Rate(proposal, 1, FeedbackRating.Satisfied);

        return (people, proposal);
    }

    private static void Refresh(People people, Proposal proposal)
    {
        DeadlineBook.Refresh(proposal, people.Year, people.Calendar, people.Now);
        proposal.SeatIn(people.Roster);
        proposal.FollowHouse(people.Now);
    }
}
